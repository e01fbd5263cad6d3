import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Language } from "~/i18n/language";
import { client, dataOf } from "./client";

/** As much as the server reads. */
const longest = 300;

/**
 * Listed petitions that demand what a text demands, at most five. An empty text resembles nothing. What was found before
 * stays until the next answer, so that the page does not jump while somebody types.
 */
export function useSimilar(text: string, language: Language) {
  const title = text.trim().slice(0, longest);
  return useQuery({
    queryKey: ["petitions", "similar", title, language],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          client.GET("/api/v1/petitions/similar", { params: { query: { title, language } }, signal }),
        )
      ).items,
    enabled: title !== "",
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";
import { lengthOf, type Texts } from "~/design/localized-field";

export type Commitment = components["schemas"]["CommitmentView"];
export type Status = components["schemas"]["CommitmentStatus"];

export const limits = { text: 1000, link: 300 } as const;

export const commitmentsKey = (petition: string) => [...petitionKey(petition), "commitments"] as const;

/** What agencies promised to a petition. */
export function useCommitments(petition: string) {
  return useQuery({
    queryKey: commitmentsKey(petition),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/commitments", { params: { path: { id: petition } }, signal }),
      ),
    select: ({ items }) => items,
  });
}

/** What is wrong with a text in at least one language, by the server's rules. */
export function textError(texts: Texts): "REQUIRED" | "TOO_LONG" | undefined {
  const lengths = Object.values(texts).map((text: string) => lengthOf(text));
  if (lengths.every((length) => length === 0)) return "REQUIRED";
  return lengths.some((length) => length > limits.text) ? "TOO_LONG" : undefined;
}

import { useQuery } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

/** Lengths in characters in each language, and how many; the server's own. */
export type Limits = components["schemas"]["PetitionLimitsView"];

/** They change with a release, not within a visit. */
export function useLimitsOfServer() {
  return useQuery({
    queryKey: ["petition-limits"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/petition-limits", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

export const LimitsContext = createContext<Limits | undefined>(undefined);

/** Inside an editor; it does not open before they are known. */
export function useLimits(): Limits {
  const limits = useContext(LimitsContext);
  if (!limits) throw new Error("There is no editor around.");
  return limits;
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

export type DemoClaim = components["schemas"]["DemoSignInInput"];

// The same for everybody; loading it anew would make the page jump.
const forEverybody: readonly unknown[] = ["auth", "jurisdictions", "topics", "agencies", "threshold-rules"];

/** Starts a session and forgets what was loaded as somebody else; then `onDone`. */
export function useDemoSignIn(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: DemoClaim) => dataOf(client.POST("/api/v1/auth/demo", { body })),
    onSuccess: async () => {
      await queries.resetQueries({ predicate: ({ queryKey }) => !forEverybody.includes(queryKey[0]) });
      onDone();
    },
  });
}

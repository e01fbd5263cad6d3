import { useQueryClient } from "@tanstack/react-query";

// The same for everybody; loading it anew would make the page jump.
const forEverybody: readonly unknown[] = ["auth", "jurisdictions", "topics", "agencies", "threshold-rules"];

/** To be called when a session has begun: forgets what was loaded as somebody else; then `onDone`. */
export function useSessionStart(onDone: () => void): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.resetQueries({ predicate: ({ queryKey }) => !forEverybody.includes(queryKey[0]) });
    onDone();
  };
}

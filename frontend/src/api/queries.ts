import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";
import { sessionKey } from "./session";

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: Problem;
  }
}

const attempts = 3;

/** A refusal stays a refusal; only what may pass is tried again. */
function mayPass(problem: unknown): boolean {
  return problem instanceof Problem && [0, 429, 502, 503, 504].includes(problem.status);
}

export function createQueryClient(): QueryClient {
  // Whatever finds out first that the session is over: the page asks who is signed in and says so.
  const onError = (problem: unknown) => {
    if (problem instanceof Problem && problem.code === "NOT_SIGNED_IN")
      void queries.invalidateQueries({ queryKey: sessionKey });
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        // Public answers carry an ETag: asking again is cheap, but a slow line should not pay for each tap.
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        // Shows what the cache holds while offline instead of waiting for ever.
        networkMode: "offlineFirst",
        retry: (failures, problem) => failures < attempts - 1 && mayPass(problem),
        retryDelay: (failures, problem) =>
          problem instanceof Problem && problem.retryAfterSeconds !== undefined
            ? Math.min(problem.retryAfterSeconds, 30) * 1000
            : 1000 * 2 ** failures,
      },
      // Signing twice is safe for the server, but only the person decides to try again.
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return queries;
}

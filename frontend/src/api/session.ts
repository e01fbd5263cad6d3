import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "./client";
import type { components } from "./schema";

type SessionView = components["schemas"]["SessionView"];

/** Who is calling. `ended` when somebody was signed in on this page and did not sign out. */
export type Session = SessionView & { readonly ended?: boolean };
export type Provider = components["schemas"]["IdentityProvider"];
export type Level = components["schemas"]["AssuranceLevel"];
export type Role = "CITIZEN" | "MODERATOR" | "AGENCY" | "AGENCY_HEAD" | "ADMIN";

export const sessionKey = ["session"] as const;

// A session lapses after some minutes without a request. Who writes a long text makes none, so the page asks, as long as
// somebody can see it; the server renews the session by the way.
const askAgainMillis = 4 * 60_000;

/** Who is calling. `data` is undefined while it loads; nobody signed in is `authenticated: false`. */
export function useSession() {
  const queries = useQueryClient();
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Session> => {
      const found = await dataOf(client.GET("/api/v1/session", { signal }));
      // Signing out and in forget what was known before, so this is nobody's wish.
      const before = queries.getQueryData<Session>(sessionKey);
      const ended = !found.authenticated && (before?.authenticated === true || before?.ended === true);
      return ended ? { ...found, ended } : found;
    },
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data?.authenticated === true ? askAgainMillis : false),
  });
}

export function hasRole(session: Session | undefined, role: Role): boolean {
  return session?.authenticated === true && session.roles.some((held) => held === role);
}

const levels: readonly Level[] = ["LOW", "SUBSTANTIAL", "HIGH"];

export function isLevel(name: unknown): name is Level {
  return levels.some((level) => level === name);
}

/** Whether somebody is known as surely as is asked for; nothing asked for is always enough. */
export function isKnownAt(known: Level | null | undefined, asked: Level | null | undefined): boolean {
  return levels.indexOf(known ?? "LOW") >= levels.indexOf(asked ?? "LOW");
}

/** The ways to prove who one is; they change only with a release. */
export function useProviders() {
  return useQuery({
    queryKey: ["auth", "providers"],
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/auth/providers", { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Ends the session, or all of this person's on all devices, and forgets everything that was loaded under it. */
export function useSignOut({ everywhere = false }: { everywhere?: boolean } = {}) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(client.DELETE("/api/v1/session", { params: { query: everywhere ? { everywhere } : {} } })),
    onSuccess: async () => {
      // First the desks close, then the rest is asked for again: what is open would be asked for, and refused.
      await queries.resetQueries({ queryKey: sessionKey });
      await new Promise((closed) => setTimeout(closed));
      await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    },
  });
}

import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionChanged, petitionKey } from "~/api/petition";
import { Problem } from "~/api/problem";
import type { components } from "~/api/schema";
import { useSession } from "~/api/session";

export type Team = components["schemas"]["TeamView"];
export type CoOrganizer = components["schemas"]["CoOrganizerView"];
export type Invitation = components["schemas"]["InvitationView"];
export type MadeInvitation = components["schemas"]["MadeInvitationView"];
export type Invited = components["schemas"]["InvitedView"];

const teamKey = (id: string) => [...petitionKey(id), "team"] as const;

/** Who works on a petition; not found for everybody who does not. */
export function useTeam(id: string) {
  return useQuery({
    queryKey: teamKey(id),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/me/petitions/{id}/team", { params: { path: { id } }, signal })),
  });
}

/** Makes a link. Its secret is told here and never again. */
export function useInviting(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      dataOf(client.POST("/api/v1/me/petitions/{id}/team/invitations", { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: teamKey(id) }),
  });
}

/** Takes a link back, or clears away one that was declined. */
export function useRevoking(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (invitation: string) => {
      try {
        await dataOf(
          client.DELETE("/api/v1/me/petitions/{id}/team/invitations/{invitation}", {
            params: { path: { id, invitation } },
          }),
        );
      } catch (problem) {
        // Taken back in another tab, or accepted a moment ago: the list says which.
        if (!(problem instanceof Problem && problem.status === 404)) throw problem;
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: teamKey(id) }),
  });
}

/** Ends somebody's part in a petition, one's own or a co-organizer's. */
export function useEndingPart(id: string, onEnded: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ coOrganizer }: { coOrganizer: CoOrganizer }) => {
      try {
        await dataOf(
          client.DELETE("/api/v1/me/petitions/{id}/team/co-organizers/{coOrganizer}", {
            params: { path: { id, coOrganizer: coOrganizer.id } },
          }),
        );
      } catch (problem) {
        // Already gone; that is what was wanted.
        if (!(problem instanceof Problem && problem.status === 404)) throw problem;
      }
    },
    onSuccess: (_, { coOrganizer }) => {
      onEnded();
      void queries.invalidateQueries({ queryKey: ["me", "petitions"] });
      // Whoever left may know no more of it: asked for at once, it would only be refused.
      if (coOrganizer.me) void queries.invalidateQueries({ queryKey: petitionKey(id), refetchType: "none" });
      else void petitionChanged(queries, id);
    },
  });
}

/** To what a link invites; null when it does not work, or there is none. */
export function useInvited(secret: string) {
  const { data: session } = useSession();
  return useQuery({
    // Whoever signs in is told what they are to the petition already.
    queryKey: ["invitation", secret, session?.authenticated, session?.displayName],
    queryFn: async ({ signal }): Promise<Invited | null> => {
      try {
        return await dataOf(client.POST("/api/v1/invitations/view", { body: { secret }, signal }));
      } catch (problem) {
        if (isInvalid(problem)) return null;
        throw problem;
      }
    },
    enabled: session !== undefined && secret !== "",
  });
}

export function useAccepting(secret: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(client.POST("/api/v1/invitations/acceptance", { body: { secret } })),
    onSuccess: ({ petition }) => joined(queries, petition),
    // Used or taken back meanwhile, or accepted by an attempt whose answer was lost: it is looked at again.
    onError: (problem) => {
      if (isInvalid(problem) || problem.code === "ALREADY_ORGANIZER")
        void queries.invalidateQueries({ queryKey: ["invitation", secret] });
    },
  });
}

export function useDeclining(secret: string) {
  return useMutation({
    mutationFn: async () => {
      try {
        await dataOf(client.POST("/api/v1/invitations/refusal", { body: { secret } }));
      } catch (problem) {
        // It works no more either way.
        if (!isInvalid(problem)) throw problem;
      }
    },
  });
}

function joined(queries: QueryClient, petition: string): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ["me", "petitions"] }),
    petitionChanged(queries, petition),
  ]);
}

function isInvalid(problem: unknown): boolean {
  return problem instanceof Problem && problem.code === "INVITATION_INVALID";
}

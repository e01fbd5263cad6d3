import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";

export type Desk = components["schemas"]["DeskView"];
export type Forecast = components["schemas"]["Forecast"];
export type Tag = components["schemas"]["TagView"];
export type CoarseCount = components["schemas"]["CoarseCount"];

const deskKey = (id: string) => [...petitionKey(id), "desk"] as const;
const tagsKey = (id: string) => [...petitionKey(id), "tags"] as const;

/** What only organizer and co-organizers are told; refused as not found to everybody else. */
export function useDesk(id: string) {
  return useQuery({
    queryKey: deskKey(id),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/me/petitions/{id}/desk", { params: { path: { id } }, signal })),
  });
}

export function useGrowth(id: string, step: "hour" | "day", enabled: boolean) {
  return useQuery({
    queryKey: [...petitionKey(id), "history", step],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/tally/history", {
          params: { path: { id }, query: { step } },
          signal,
        }),
      ),
    enabled,
  });
}

export function useTags(id: string) {
  return useQuery({
    queryKey: tagsKey(id),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/me/petitions/{id}/tags", { params: { path: { id } }, signal })),
  });
}

export function useAddingTag(id: string, onAdded: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (tag: string) => {
      await dataOf(client.PUT("/api/v1/me/petitions/{id}/tags/{tag}", { params: { path: { id, tag } } }));
    },
    onSuccess: () => {
      onAdded();
      return queries.invalidateQueries({ queryKey: tagsKey(id) });
    },
  });
}

export function useRemovingTag(id: string, onRemoved: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (tag: string) => {
      await dataOf(client.DELETE("/api/v1/me/petitions/{id}/tags/{tag}", { params: { path: { id, tag } } }));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: tagsKey(id) });
      onRemoved();
    },
  });
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import type { components } from "~/api/schema";

type Schemas = components["schemas"];
export type AgencyWithChannels = Schemas["AgencyChannelsView"];
export type AdministeredAgency = Schemas["AdministeredAgencyView"];
export type AdministeredTopic = Schemas["AdministeredTopicView"];
export type Channel = Schemas["ChannelView"];
export type ChannelTest = Schemas["ChannelTestView"];
export type Delivery = Schemas["DeliveryView"];
export type UnsentDossier = Schemas["UnsentDossier"];
export type AgencyClient = Schemas["AgencyClientView"];
export type PopulationInput = Schemas["PopulationInput"];
export type PopulationPreview = Schemas["PopulationPreview"];
export type PopulationFigure = Schemas["FigureView"];
export type Rules = Schemas["RulesView"];
export type Rule = Schemas["ThresholdRule"];
export type RuleInput = Schemas["ThresholdRuleInput"];
export type RulePreview = Schemas["RulePreview"];
export type Proposal = Schemas["ProposalView"];

/** All that administrators see; other administrators change it too. */
export const adminKey = ["admin"] as const;
const staleTime = 10_000;

export const agencyKey = (slug: string) => [...adminKey, "agencies", slug] as const;
export const topicKey = (slug: string) => [...adminKey, "topics", slug] as const;
export const populationKey = [...adminKey, "population"] as const;
export const rulesKey = [...adminKey, "rules"] as const;
export const deliveriesKey = [...adminKey, "deliveries"] as const;
export const clientsKey = [...adminKey, "clients"] as const;
const unsentKey = [...adminKey, "unsent"] as const;

export function useAgenciesWithChannels() {
  return useQuery({
    queryKey: [...adminKey, "agencies"],
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/admin/agencies", { signal }))).items,
    staleTime,
  });
}

export function useAgency(slug: string) {
  return useQuery({
    queryKey: agencyKey(slug),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/admin/agencies/{slug}", { params: { path: { slug } }, signal })),
    staleTime,
  });
}

export function useTopic(slug: string) {
  return useQuery({
    queryKey: topicKey(slug),
    queryFn: ({ signal }) =>
      dataOf(client.GET("/api/v1/admin/topics/{slug}", { params: { path: { slug } }, signal })),
    staleTime,
  });
}

export function useChannelHistory(slug: string, id: string) {
  const path = { slug, id };
  return useQuery({
    queryKey: [...agencyKey(slug), id, "history"],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          client.GET("/api/v1/admin/agencies/{slug}/channels/{id}/history", { params: { path }, signal }),
        )
      ).items,
    staleTime,
  });
}

export function useChannelTests(slug: string, id: string) {
  const path = { slug, id };
  return useQuery({
    queryKey: [...agencyKey(slug), id, "tests"],
    queryFn: async ({ signal }) =>
      (
        await dataOf(
          client.GET("/api/v1/admin/agencies/{slug}/channels/{id}/tests", { params: { path }, signal }),
        )
      ).items,
    staleTime,
  });
}

/** Deliveries in a state, the latest first, a page at a time. */
export function useDeliveries(state: Delivery["state"]) {
  return useInfiniteQuery({
    queryKey: [...deliveriesKey, state],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/admin/deliveries", {
          params: { query: { state, limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime,
  });
}

/** Dossiers of an agency, or of all, that never went out; what was forwarded first comes first. */
export function useUnsent(agency?: string) {
  return useInfiniteQuery({
    queryKey: [...unsentKey, agency ?? null],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET("/api/v1/admin/unsent-dossiers", {
          params: {
            query: {
              limit: 20,
              ...(agency !== undefined && { agency }),
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime,
  });
}

/** The machines of all agencies, ended ones too. */
export function useAgencyClients() {
  return useQuery({
    queryKey: clientsKey,
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/admin/agency-clients", { signal }))).items,
    staleTime,
  });
}

export function usePopulation() {
  return useQuery({
    queryKey: populationKey,
    queryFn: async ({ signal }) => (await dataOf(client.GET("/api/v1/admin/population", { signal }))).items,
    staleTime,
  });
}

export function useRules() {
  return useQuery({
    queryKey: rulesKey,
    queryFn: ({ signal }) => dataOf(client.GET("/api/v1/admin/threshold-rules", { signal })),
    staleTime,
  });
}

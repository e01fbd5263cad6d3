import type { paths } from "~/api/schema";

type ApiQuery = Omit<paths["/api/v1/petitions"]["get"]["parameters"]["query"], "cursor">;

export const shows = ["all", "open", "sent", "registered", "answered", "closed"] as const;
export type Show = (typeof shows)[number];

export const sorts = ["trending", "newest", "signatures", "nearest", "closing"] as const;
export type Sort = (typeof sorts)[number];

/** What a person looks for; it stands in the address, so that a link leads to the same list. */
export interface ListQuery {
  words: string;
  region: string;
  topic: string;
  show: Show;
  sort: Sort;
}

export const everything: ListQuery = { words: "", region: "", topic: "", show: "all", sort: "trending" };

const pageSize = 20;
const longest = 200;

/** Reads the address; what is not known there counts as absent. */
export function queryOf(params: URLSearchParams): ListQuery {
  const show = shows.find((name) => name === params.get("show")) ?? "all";
  const sort = sortsFor(show).find((name) => name === params.get("sort")) ?? "trending";
  return {
    words: (params.get("q") ?? "").trim().slice(0, longest),
    region: params.get("region") ?? "",
    topic: params.get("topic") ?? "",
    show,
    sort,
  };
}

/** Writes the address: only what differs from the whole list. */
export function paramsOf(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words !== "") params.set("q", query.words);
  if (query.region !== "") params.set("region", query.region);
  if (query.topic !== "") params.set("topic", query.topic);
  if (query.show !== "all") params.set("show", query.show);
  if (query.sort !== "trending" && sortsFor(query.show).includes(query.sort)) params.set("sort", query.sort);
  return params;
}

/** Only petitions that collect come near to a threshold or to their end. */
export function sortsFor(show: Show): readonly Sort[] {
  return show === "all" || show === "open" ? sorts : ["trending", "newest", "signatures"];
}

/** What the API is asked. */
export function apiQueryOf({ words, region, topic, show, sort }: ListQuery): ApiQuery {
  return {
    ...(words !== "" && { q: words }),
    ...(region !== "" && { jurisdiction: region }),
    ...(topic !== "" && { topic }),
    ...(show === "open" && { state: "OPEN" }),
    ...(show === "closed" && { state: "CLOSED" }),
    ...(show === "sent" && { escalation: "FORWARDED" }),
    ...(show === "registered" && { escalation: "REGISTERED" }),
    ...(show === "answered" && { escalation: "ANSWERED" }),
    sort,
    limit: pageSize,
  };
}

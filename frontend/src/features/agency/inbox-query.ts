import type { paths } from "~/api/schema";

type ApiQuery = Omit<
  NonNullable<paths["/api/v1/agency/escalations"]["get"]["parameters"]["query"]>,
  "cursor"
>;

export const states = ["FORWARDED", "REGISTERED", "RETURNED", "ANSWERED"] as const;
export const tiers = ["1", "2"] as const;

/** Which cases an officer looks for; it stands in the address. Empty where it does not matter. */
export interface InboxQuery {
  q: string;
  state: (typeof states)[number] | "";
  overdue: "true" | "";
  /** `me`, `nobody` or the id of a colleague. */
  assignee: string;
  tier: (typeof tiers)[number] | "";
  topic: string;
  region: string;
}

export const everything: InboxQuery = {
  q: "",
  state: "",
  overdue: "",
  assignee: "",
  tier: "",
  topic: "",
  region: "",
};

const pageSize = 30;
const longestQ = 200;
const assignee = /^(me|nobody|[0-9a-hjkmnp-tv-z]{10})$/;
const slug = /^[a-z0-9-]{1,40}$/;
const code = /^KZ(-\d\d)?$/;

const oneOf = <Name extends string>(names: readonly Name[], given: string | null): Name | "" =>
  names.find((name) => name === given) ?? "";

const like = (pattern: RegExp, given: string | null) => (given !== null && pattern.test(given) ? given : "");

/** Reads the address; what is not known there counts as absent. */
export function queryOf(params: URLSearchParams): InboxQuery {
  return {
    q: (params.get("q") ?? "").slice(0, longestQ),
    state: oneOf(states, params.get("state")),
    overdue: oneOf(["true"] as const, params.get("overdue")),
    assignee: like(assignee, params.get("assignee")),
    tier: oneOf(tiers, params.get("tier")),
    topic: like(slug, params.get("topic")),
    region: like(code, params.get("region")),
  };
}

/** Writes the address: only what narrows the inbox. */
export function paramsOf(query: InboxQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
}

/** Whether anything narrows the inbox. */
export function isNarrowed(query: InboxQuery): boolean {
  return Object.values(query).some((value) => value !== "");
}

/** What the API is asked. */
export function apiQueryOf({ region, ...rest }: InboxQuery): ApiQuery {
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== "")),
    ...(region !== "" && { jurisdiction: region }),
    limit: pageSize,
  };
}

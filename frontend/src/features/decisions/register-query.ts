import type { paths } from "~/api/schema";

type ApiQuery = Omit<
  NonNullable<paths["/api/v1/moderation/decisions"]["get"]["parameters"]["query"]>,
  "cursor"
>;

export const verdicts = [
  "PUBLISH",
  "REJECT",
  "STOP",
  "UPHOLD",
  "OVERTURN",
  "ROUTE_ON",
  "REFUSE_RETURN",
] as const;
export const appeals = ["ANY", "WAITING", "UPHELD", "OVERTURNED"] as const;
export const reasons = [
  "DUPLICATE",
  "OUTSIDE_COMPETENCE",
  "NO_CLEAR_DEMAND",
  "EXCLUDED_TOPIC",
  "PERSONAL_CASE",
  "FALSE_OR_DEFAMATORY",
  "OFFENSIVE",
  "ADVERTISEMENT",
  "PERSONAL_DATA",
  "NOT_SERIOUS",
] as const;

/** Which decisions a person looks for; it stands in the address. Empty where it does not matter. */
export interface RegisterQuery {
  verdict: (typeof verdicts)[number] | "";
  reason: (typeof reasons)[number] | "";
  region: string;
  topic: string;
  from: string;
  to: string;
  appeal: (typeof appeals)[number] | "";
}

export const everything: RegisterQuery = {
  verdict: "",
  reason: "",
  region: "",
  topic: "",
  from: "",
  to: "",
  appeal: "",
};

const pageSize = 20;
const day = /^2\d{3}-\d{2}-\d{2}$/;

/** A day that the API takes; the years through which one goes while typing are none. */
export function isDay(given: string): boolean {
  return day.test(given) && !Number.isNaN(Date.parse(given));
}

function oneOf<Name extends string>(names: readonly Name[], given: string | null): Name | "" {
  return names.find((name) => name === given) ?? "";
}

/** Reads the address; what is not known there counts as absent. */
export function queryOf(params: URLSearchParams): RegisterQuery {
  const dayIn = (name: string) => {
    const given = params.get(name) ?? "";
    return isDay(given) ? given : "";
  };
  return {
    verdict: oneOf(verdicts, params.get("verdict")),
    reason: oneOf(reasons, params.get("reason")),
    region: params.get("region") ?? "",
    topic: params.get("topic") ?? "",
    from: dayIn("from"),
    to: dayIn("to"),
    appeal: oneOf(appeals, params.get("appeal")),
  };
}

/** Writes the address: only what narrows the register. */
export function paramsOf(query: RegisterQuery): URLSearchParams {
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ""));
}

/** What the API is asked. */
export function apiQueryOf(query: RegisterQuery): ApiQuery {
  return { ...filtersOf(query), limit: pageSize };
}

/** The address of the same decisions in another form, with words in one language. */
export function addressOf(path: string, query: RegisterQuery, language: string): string {
  return `${path}?${new URLSearchParams({ ...filtersOf(query), language }).toString()}`;
}

function filtersOf({ verdict, reason, region, topic, from, to, appeal }: RegisterQuery) {
  return {
    ...(verdict !== "" && { verdict }),
    ...(reason !== "" && { reasonCode: reason }),
    ...(region !== "" && { jurisdiction: region }),
    ...(topic !== "" && { topic }),
    ...(from !== "" && { from }),
    ...(to !== "" && { to }),
    ...(appeal !== "" && { appeal }),
  };
}

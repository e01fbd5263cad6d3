import type { paths } from "~/api/schema";
import { isLanguage, type Language } from "~/i18n/language";

type ApiQuery = Omit<paths["/api/v1/petitions"]["get"]["parameters"]["query"], "cursor">;

export const shows = ["all", "open", "sent", "registered", "answered", "closed"] as const;
export type Show = (typeof shows)[number];

export const sorts = ["best", "trending", "newest", "signatures", "nearest", "closing"] as const;
export type Sort = (typeof sorts)[number];

/** What a person looks for; it stands in the address, so that a link leads to the same list. */
export interface ListQuery {
  words: string;
  region: string;
  topic: string;
  show: Show;
  /** In which language the text can be read. */
  language: Language | "";
  sort: Sort;
}

export const everything: ListQuery = {
  words: "",
  region: "",
  topic: "",
  show: "all",
  language: "",
  sort: "trending",
};

const pageSize = 20;
const longest = 200;

/** Reads the address; what is not known there counts as absent. */
export function queryOf(params: URLSearchParams): ListQuery {
  const show = shows.find((name) => name === params.get("show")) ?? "all";
  const words = (params.get("q") ?? "").trim().slice(0, longest);
  const language = params.get("in") ?? "";
  return {
    words,
    region: params.get("region") ?? "",
    topic: params.get("topic") ?? "",
    show,
    language: isLanguage(language) ? language : "",
    sort: sortsFor({ show, words }).find((name) => name === params.get("sort")) ?? usualSort(words),
  };
}

/** Writes the address: only what differs from the whole list. */
export function paramsOf(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.words !== "") params.set("q", query.words);
  if (query.region !== "") params.set("region", query.region);
  if (query.topic !== "") params.set("topic", query.topic);
  if (query.show !== "all") params.set("show", query.show);
  if (query.language !== "") params.set("in", query.language);
  if (query.sort !== usualSort(query.words) && sortsFor(query).includes(query.sort))
    params.set("sort", query.sort);
  return params;
}

/** Other words: what fits them best comes first, unless the person chose an order. */
export function withWords(query: ListQuery, words: string): ListQuery {
  return { ...query, words, sort: query.sort === usualSort(query.words) ? usualSort(words) : query.sort };
}

export function usualSort(words: string): Sort {
  return words === "" ? "trending" : "best";
}

/** Only petitions that collect come near to a threshold or to their end; only words can be fitted. */
export function sortsFor({ show, words }: Pick<ListQuery, "show" | "words">): readonly Sort[] {
  return sorts.filter(
    (sort) =>
      (sort !== "best" || words !== "") &&
      ((sort !== "nearest" && sort !== "closing") || show === "all" || show === "open"),
  );
}

/** Whether the order is that of the last full hour. */
export function isOfTheHour(sort: Sort): boolean {
  return sort === "trending" || sort === "signatures" || sort === "nearest";
}

/** What the API is asked. */
export function apiQueryOf({ words, region, topic, show, language, sort }: ListQuery): ApiQuery {
  return {
    ...(words !== "" && { q: words }),
    ...(region !== "" && { jurisdiction: region }),
    ...(topic !== "" && { topic }),
    ...(language !== "" && { language }),
    ...(show === "open" && { state: "OPEN" }),
    ...(show === "closed" && { state: "CLOSED" }),
    ...(show === "sent" && { escalation: "FORWARDED" }),
    ...(show === "registered" && { escalation: "REGISTERED" }),
    ...(show === "answered" && { escalation: "ANSWERED" }),
    sort,
    limit: pageSize,
  };
}

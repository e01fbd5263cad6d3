import { useQuery } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";
import { isoDay } from "~/i18n/dates";
import { isRecord } from "~/design/kept-input";
import { isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";

export type Commitment = components["schemas"]["CommitmentView"];
export type Status = components["schemas"]["CommitmentStatus"];

export const limits = { text: 1000, link: 300, years: 10 } as const;

/** A step as far as it is filled in. */
export interface Promised {
  demand: string;
  text: Texts;
  dueOn: string;
}

export const firstPromised = (demands: readonly number[]): Promised => ({
  demand: String(demands[0] ?? ""),
  text: noTexts,
  dueOn: "",
});

/** Whether what lies on the device is that. */
export function isPromised(value: unknown): value is Promised {
  return (
    isRecord(value) &&
    typeof value.demand === "string" &&
    isTexts(value.text) &&
    typeof value.dueOn === "string"
  );
}

const statuses: readonly Status[] = ["KEPT", "IN_PROGRESS", "POSTPONED", "BROKEN"];

/** What was broken can only be kept after all. */
export function statusesAfter(state: Commitment["state"]): readonly Status[] {
  return state === "BROKEN" ? ["KEPT"] : statuses;
}

/** What is told of a step, as far as it is filled in. */
export interface Told {
  status: Status;
  text: Texts;
  link: string;
  newDueOn: string;
}

export const firstTold = (state: Commitment["state"]): Told => ({
  status: state === "BROKEN" ? "KEPT" : "IN_PROGRESS",
  text: noTexts,
  link: "",
  newDueOn: "",
});

/** Whether what lies on the device is that. */
export function isTold(value: unknown): value is Told {
  return (
    isRecord(value) &&
    statuses.some((each) => each === value.status) &&
    isTexts(value.text) &&
    typeof value.link === "string" &&
    typeof value.newDueOn === "string"
  );
}

export const commitmentsKey = (petition: string) => [...petitionKey(petition), "commitments"] as const;

/** What agencies promised to a petition. */
export function useCommitments(petition: string) {
  return useQuery({
    queryKey: commitmentsKey(petition),
    queryFn: ({ signal }) =>
      dataOf(
        client.GET("/api/v1/petitions/{id}/commitments", { params: { path: { id: petition } }, signal }),
      ),
    select: ({ items }) => items,
  });
}

/** The last day that may be promised. */
export function lastDueOn(now = new Date()): string {
  const today = isoDay(now);
  return `${Number(today.slice(0, 4)) + limits.years}${today.slice(4)}`;
}

/** What is wrong with a link. */
export function linkError(link: string): "TOO_LONG" | "INVALID" | undefined {
  if (link === "") return undefined;
  if (link.length > limits.link) return "TOO_LONG";
  const isWebAddress = URL.canParse(link) && ["http:", "https:"].includes(new URL(link).protocol);
  return isWebAddress ? undefined : "INVALID";
}

/** What is wrong with a text in at least one language, by the server's rules. */
export function textError(texts: Texts): "REQUIRED" | "TOO_LONG" | undefined {
  const lengths = Object.values(texts).map((text: string) => lengthOf(text));
  if (lengths.every((length) => length === 0)) return "REQUIRED";
  return lengths.some((length) => length > limits.text) ? "TOO_LONG" : undefined;
}

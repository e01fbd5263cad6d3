import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, noTexts, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import type { Outcome } from "./inbox";

export const replyLimits = { reasons: 5000, text: 10_000 } as const;
export const outcomes: readonly Outcome[] = ["SATISFIED", "PARTLY_SATISFIED", "REFUSED", "NOT_COMPETENT"];

/** The answer to one demand, as far as it is written. */
export interface DemandReply {
  /** From 1. */
  demand: number;
  outcome: Outcome | undefined;
  reasons: Texts;
}

/** The answer as far as it is written. */
export interface Reply {
  answers: readonly DemandReply[];
  text: Texts;
}

export function emptyReply(demands: readonly { number: number }[]): Reply {
  return {
    answers: demands.map(({ number }) => ({ demand: number, outcome: undefined, reasons: noTexts })),
    text: noTexts,
  };
}

export function withAnswer(reply: Reply, demand: number, change: Partial<DemandReply>): Reply {
  return {
    ...reply,
    answers: reply.answers.map((each) => (each.demand === demand ? { ...each, ...change } : each)),
  };
}

/** A demand is ready when it has an outcome and reasons of the right length. */
export function isReady({ outcome, reasons }: DemandReply): boolean {
  const lengths = Object.values(reasons).map((text) => lengthOf(text));
  return (
    outcome !== undefined &&
    lengths.some((length) => length > 0) &&
    lengths.every((length) => length <= replyLimits.reasons)
  );
}

export function countOutcomes(reply: Reply): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of reply.answers) if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

export function inputOf(reply: Reply): components["schemas"]["ResponseInput"] {
  const said = Object.values(reply.text).some((text) => lengthOf(text) > 0);
  return {
    answers: reply.answers.map(({ demand, outcome, reasons }) => ({
      demand,
      outcome: outcome ?? null,
      reasons,
    })),
    text: said ? reply.text : null,
  };
}

export interface ReplyError {
  field: "outcome" | "reasons" | "text";
  code: string;
  /** Of a demand, from 1; 0 for the text about the whole. */
  demand: number;
  /** The id of the control to go to. */
  id: string;
}

/** The same rules as the server's. */
export function checkReply(reply: Reply, languages: readonly Language[]): ReplyError[] {
  return [
    ...reply.answers.flatMap(({ demand, outcome, reasons }) => {
      const lengths = Object.values(reasons).map((text) => lengthOf(text));
      const errors: ReplyError[] = [];
      if (outcome === undefined) errors.push(errorAt("outcome", "REQUIRED", demand, languages));
      if (lengths.every((length) => length === 0))
        errors.push(errorAt("reasons", "REQUIRED", demand, languages));
      else if (lengths.some((length) => length > replyLimits.reasons))
        errors.push(errorAt("reasons", "TOO_LONG", demand, languages));
      return errors;
    }),
    ...(Object.values(reply.text).some((text) => lengthOf(text) > replyLimits.text)
      ? [errorAt("text", "TOO_LONG", 0, languages)]
      : []),
  ];
}

/** What the server objects to, at the control it is about. */
export function replyErrorsOf(
  reply: Reply,
  violations: readonly { field: string; code: string }[],
  languages: readonly Language[],
): ReplyError[] {
  return violations.flatMap(({ field, code }) => {
    if (field === "text") return [errorAt("text", code, 0, languages)];
    const [, index, part] = /^answers\[(\d+)\]\.(outcome|reasons)$/.exec(field) ?? [];
    const answer = index === undefined ? undefined : reply.answers[Number(index)];
    if (!answer || (part !== "outcome" && part !== "reasons")) return [];
    return [errorAt(part, code, answer.demand, languages)];
  });
}

function errorAt(
  field: ReplyError["field"],
  code: string,
  demand: number,
  languages: readonly Language[],
): ReplyError {
  const first = languages[0] ?? "kk";
  const ids = {
    outcome: outcomeId(demand),
    reasons: controlId(reasonsId(demand), first),
    text: controlId("text", first),
  };
  return { field, code, demand, id: ids[field] };
}

export function outcomeId(demand: number): string {
  return `outcome-${demand}`;
}

export function reasonsId(demand: number): string {
  return `reasons-${demand}`;
}

export function isReply(value: unknown): value is Reply {
  return (
    isRecord(value) &&
    isTexts(value["text"]) &&
    Array.isArray(value["answers"]) &&
    value["answers"].every(
      (answer) =>
        isRecord(answer) &&
        typeof answer["demand"] === "number" &&
        (answer["outcome"] === undefined || outcomes.some((each) => each === answer["outcome"])) &&
        isTexts(answer["reasons"]),
    )
  );
}

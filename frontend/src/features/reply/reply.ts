import type { components } from "~/api/schema";
import { isRecord } from "~/design/kept-input";
import { controlId, isTexts, lengthOf, type Texts } from "~/design/localized-field";
import type { Language } from "~/i18n/language";
import type { LocalizedText } from "~/i18n/localized";
import type { DraftView } from "./draft";

export type Outcome = components["schemas"]["Outcome"];

export const replyLimits = { reasons: 5000, text: 10_000, why: 1000 } as const;
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
  /** Of the draft on the server that it goes on from; 0 for none. */
  revision: number;
  /** The version of the published answer that it goes on from, 0 for none; unknown of what was kept on a device before versions were. */
  basedOn?: number | undefined;
  /** Whether something was typed here that the server does not have. */
  dirty: boolean;
  answers: readonly DemandReply[];
  text: Texts;
  /** Why a published answer is corrected. */
  why: Texts;
}

interface Said {
  answers: readonly {
    demand?: number | null | undefined;
    outcome?: Outcome | null | undefined;
    reasons?: LocalizedText | null | undefined;
  }[];
  text?: LocalizedText | null | undefined;
}

/** The draft as the server has it; the correction of an answer begins with what is published. */
export function replyOf(
  draft: DraftView,
  published: Said | null | undefined,
  demands: readonly { number: number }[],
): Reply {
  const said: Said = draft.revision === 0 && published ? published : draft;
  return {
    revision: draft.revision,
    basedOn: draft.basedOn,
    dirty: false,
    answers: demands.map(({ number }) => {
      const answer = said.answers.find(({ demand }) => demand === number);
      return { demand: number, outcome: answer?.outcome ?? undefined, reasons: textsOf(answer?.reasons) };
    }),
    text: textsOf(said.text),
    why: textsOf(draft.why),
  };
}

/** Whether two say the same words, whichever revisions they are of. */
export function saysTheSame(one: Reply, other: Reply): boolean {
  const words = ({ answers, text, why }: Reply) => JSON.stringify([answers, text, why]);
  return words(one) === words(other);
}

function textsOf(text: LocalizedText | null | undefined): Texts {
  return { kk: text?.kk ?? "", ru: text?.ru ?? "", en: text?.en ?? "" };
}

/** The languages of the state in which something is missing that is said in the other one. */
export function missingLanguages(reply: Reply): Language[] {
  const said = [...reply.answers.map(({ reasons }) => reasons), reply.text, reply.why].filter((texts) =>
    Object.values(texts).some((text) => lengthOf(text) > 0),
  );
  return (["kk", "ru"] as const).filter((language) => said.some((texts) => lengthOf(texts[language]) === 0));
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

export function draftInputOf(reply: Reply): components["schemas"]["DraftInput"] {
  const saidOrNull = (texts: Texts) =>
    Object.values(texts).some((text) => lengthOf(text) > 0) ? texts : null;
  return {
    revision: reply.revision,
    basedOn: reply.basedOn ?? null,
    answers: reply.answers.map(({ demand, outcome, reasons }) => ({
      demand,
      outcome: outcome ?? null,
      reasons,
    })),
    text: saidOrNull(reply.text),
    why: saidOrNull(reply.why),
  };
}

export interface ReplyError {
  field: "outcome" | "reasons" | "text" | "why";
  code: string;
  /** Of a demand, from 1; 0 for what is about the whole. */
  demand: number;
  /** The id of the control to go to. */
  id: string;
}

/** The same rules as the server's. */
export function checkReply(
  reply: Reply,
  isCorrection: boolean,
  languages: readonly Language[],
): ReplyError[] {
  const whyLengths = Object.values(reply.why).map((text) => lengthOf(text));
  const why: ReplyError[] =
    isCorrection && whyLengths.every((length) => length === 0)
      ? [errorAt("why", "REQUIRED", 0, languages)]
      : whyLengths.some((length) => length > replyLimits.why)
        ? [errorAt("why", "TOO_LONG", 0, languages)]
        : [];
  return [
    ...why,
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
    if (field === "text" || field === "why") return [errorAt(field, code, 0, languages)];
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
    why: controlId("why", first),
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
    typeof value["revision"] === "number" &&
    ["number", "undefined"].includes(typeof value["basedOn"]) &&
    typeof value["dirty"] === "boolean" &&
    isTexts(value["text"]) &&
    isTexts(value["why"]) &&
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

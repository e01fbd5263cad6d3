export interface Violation {
  field: string;
  code: string;
  message: string;
}

/** Why a request was refused or did not come through. It is an error so that queries can fail with it. */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    /** HTTP status; 0 when no answer came at all. */
    readonly status: number,
    /** Stable code, e.g. `NOT_SIGNED_IN`; `OFFLINE` when no answer came, `UNKNOWN` when the answer was not ours. */
    readonly code: string,
    /** In the language of the page, from the server; empty when the server said nothing. */
    readonly title: string,
    readonly detail: string,
    readonly violations: readonly Violation[],
    readonly retryAfterSeconds: number | undefined,
  ) {
    super(`${status} ${code}`);
  }

  /** How surely one must be known for this; undefined when that is not why it was refused. */
  get level(): string | undefined {
    return this.code === "LEVEL_TOO_LOW"
      ? this.violations.find(({ field }) => field === "level")?.code
      : undefined;
  }

  /** What to say where no field says it: that a text holds what nobody sees, or else it would look well filled in. */
  get codeToSay(): string {
    return this.violations.some(({ code }) => code === "UNPRINTABLE") ? "UNPRINTABLE" : this.code;
  }

  /** Whether it is about the whole rather than about fields of the form. */
  get isGeneral(): boolean {
    return this.violations.length === 0 || this.level !== undefined;
  }

  /** What the server says about one field of the form. */
  about(field: string): string | undefined {
    return this.violations.find((violation) => violation.field === field)?.message;
  }
}

export function problemOf(response: Response, body: unknown): Problem {
  const found = isRecord(body) ? body : {};
  const retryAfter = Number.parseInt(response.headers.get("Retry-After") ?? "", 10);
  return new Problem(
    response.status,
    text(found["code"]) || "UNKNOWN",
    text(found["title"]),
    text(found["detail"]),
    Array.isArray(found["violations"]) ? found["violations"].flatMap(violationOf) : [],
    Number.isNaN(retryAfter) ? undefined : retryAfter,
  );
}

/** No answer: the line is down, or the server is. */
export function offlineProblem(): Problem {
  return new Problem(0, "OFFLINE", "", "", [], undefined);
}

function violationOf(value: unknown): Violation[] {
  if (!isRecord(value)) return [];
  return [{ field: text(value["field"]), code: text(value["code"]), message: text(value["message"]) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

import type { MessageId, RichValues } from "~/i18n/messages";
import { T } from "~/i18n/t";
import { Notice } from "./notice";
import { SignInLink } from "./sign-in-link";

/** What `design.refusal` has words for: any other refusal is taken for a mistake of ours. */
const known = [
  "OFFLINE",
  "NOT_SIGNED_IN",
  "FORBIDDEN",
  "NOT_FOUND",
  "INPUT_INVALID",
  "UNPRINTABLE",
  "RATE_LIMITED",
  "BUSY",
  // Of whatever sets a deadline, and of whatever an agency does with a case.
  "CALENDAR_MISSING",
  "CASE_RETURNED",
];

/** Somebody must be known more surely; it leads there and back. */
export function LevelTooLow({ level }: { level: string }) {
  return (
    <Notice icon="lock" role="alert">
      <p>
        <T id="design.levelTooLow" values={{ level }} />
      </p>
      <p>
        <SignInLink level={level} />
      </p>
    </Notice>
  );
}

/** Why an action was refused, in words; `words` are those of the screen for codes of its own. */
export function Refusal({
  code,
  level,
  part,
  words = {},
  values,
}: {
  code: string;
  /** How surely one must be known, when that is why. */
  level?: string | undefined;
  /** The part of the page to come back to after signing in. */
  part?: string | undefined;
  words?: Readonly<Record<string, MessageId>> | undefined;
  /** What those words speak of. */
  values?: RichValues | undefined;
}) {
  const own = words[code];
  if (level !== undefined) return <LevelTooLow level={level} />;
  return (
    <Notice icon="warning" role="alert">
      <p>{own ? <T id={own} values={values} /> : <T id="design.refusal" values={{ code }} />}</p>
      {code === "NOT_SIGNED_IN" && (
        <p>
          <SignInLink part={part} />
        </p>
      )}
      {!own && !known.includes(code) && (
        <p className="note">
          <T id="design.refusal.code" values={{ code: <code key="code">{code}</code> }} />
        </p>
      )}
    </Notice>
  );
}

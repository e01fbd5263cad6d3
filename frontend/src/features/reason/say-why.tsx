import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";
import { collects, type Petition } from "~/api/petition";
import type { components } from "~/api/schema";
import { useSession } from "~/api/session";
import { Button, ButtonRow } from "~/design/button";
import { Choice } from "~/design/choice";
import { FailedPart } from "~/design/failed-part";
import { TextAreaField } from "~/design/field";
import { isRecord, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { lengthOf } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { T } from "~/i18n/t";
import { limit, useMyWords, useSaying, type Words } from "./reasons";

type MyWords = components["schemas"]["MyWords"];

const field = "why-text";
const taken: Words = { reason: null, showName: false };

interface Typed {
  reason: string;
  showName: boolean;
}

const isTyped = (value: unknown): value is Typed =>
  isRecord(value) && typeof value.reason === "string" && typeof value.showName === "boolean";

/** Who signed may say why, beside the receipt; nothing is shown of them unless they do. */
export function SayWhy({ petition }: { petition: Petition }) {
  const query = useMyWords(petition.id);
  const { data } = query;
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = data !== undefined;
  useEffect(() => {
    // Who followed a link to this part came before it was there.
    if (isHere && hash === "#why") heading.current?.focus();
  }, [isHere, hash]);
  if (!data && query.error) return <FailedPart query={query} />;
  if (!data || (!data.reason && !collects(petition.state))) return null;
  return (
    <section className="stack stack-near" aria-labelledby="why">
      <h2 id="why" className="h-small" tabIndex={-1} ref={heading}>
        <T id="reason.say" />
      </h2>
      {data.hiddenBecause ? (
        <Hidden petition={petition} words={data} />
      ) : (
        <Form petition={petition} words={data} />
      )}
    </section>
  );
}

function Form({ petition, words }: { petition: Petition; words: MyWords }) {
  const { data: session } = useSession();
  const published: Typed = { reason: words.reason ?? "", showName: words.showName };
  const kept = useKeptInput<Typed>(`reason.${petition.id}`, session?.displayName ?? "", published, isTyped);
  const { reason: text, showName } = kept.value;
  const [wrong, setWrong] = useState<"EMPTY" | "TOO_LONG">();
  const saying = useSaying(petition.id, (said) => {
    if (said === kept.value) kept.sent(kept.value);
  });
  const length = lengthOf(text);
  const refused = saying.error?.violations.find((violation) => violation.field === "reason")?.code;
  const error = wrong ?? refused;
  const say = (event: SubmitEvent) => {
    event.preventDefault();
    if (saying.isPending) return;
    const found = length === 0 && !words.reason ? "EMPTY" : length > limit ? "TOO_LONG" : undefined;
    setWrong(found);
    if (found) document.getElementById(field)?.focus();
    else saying.mutate(kept.value);
  };
  return (
    <form className="stack stack-near" onSubmit={say} noValidate>
      <p className="small">
        <T id="reason.say.text" />
      </p>
      <KeptNotice kept={kept} fresh={published} />
      <TextAreaField
        id={field}
        label={<T id="reason.mine" />}
        error={error && <T id="reason.error" values={{ code: error, limit }} />}
        rows={3}
        count={length}
        limit={limit}
        value={text}
        onChange={({ target }) => kept.setValue((before) => ({ ...before, reason: target.value }))}
      />
      <Choice
        type="checkbox"
        line={false}
        checked={showName}
        onChange={({ target }) => kept.setValue((before) => ({ ...before, showName: target.checked }))}
        note={<T id="reason.showName.note" />}
      >
        <T id="reason.showName" />
      </Choice>
      {saying.error && !refused && (
        <Refusal
          code={saying.error.code}
          words={{ PETITION_NOT_OPEN: "reason.refused.closed", REASON_HIDDEN: "reason.refused.hidden" }}
        />
      )}
      {saying.isSuccess && (
        <Notice icon="done" role="status">
          <p>
            <T id={words.reason ? "reason.saved" : "reason.takenBack.done"} />
          </p>
        </Notice>
      )}
      <ButtonRow>
        <Button kind="second" type="submit" busy={saying.isPending}>
          <T id={words.reason ? "reason.change" : "reason.send"} />
        </Button>
        {words.reason && (
          <Button
            kind="quiet"
            busy={saying.isPending}
            onClick={() =>
              saying.mutate(taken, {
                onSuccess: () => {
                  kept.reset({ reason: "", showName: false });
                  // The button is gone, and with it the focus.
                  document.getElementById(field)?.focus();
                },
              })
            }
          >
            <T id="reason.takeBack" />
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

function Hidden({ petition, words }: { petition: Petition; words: MyWords }) {
  const saying = useSaying(petition.id);
  return (
    <>
      <Notice icon="hidden">
        <p>
          <T
            id="reason.mine.hidden"
            values={{ cause: words.hiddenBecause ?? "", here: words.reason ? "yes" : "no" }}
          />
        </p>
      </Notice>
      {words.reason && (
        <>
          <p className="pre" dir="auto" lang="">
            {words.reason}
          </p>
          {saying.error && <Refusal code={saying.error.code} />}
          <ButtonRow>
            <Button
              kind="quiet"
              busy={saying.isPending}
              onClick={() =>
                saying.mutate(taken, { onSuccess: () => document.getElementById("why")?.focus() })
              }
            >
              <T id="reason.takeBack" />
            </Button>
          </ButtonRow>
        </>
      )}
    </>
  );
}

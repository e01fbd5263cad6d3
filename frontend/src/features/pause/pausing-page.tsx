import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { useSession } from "~/api/session";
import { Button, MoreLink } from "~/design/button";
import { Choice, ChoiceGroup } from "~/design/choice";
import { Dialog } from "~/design/dialog";
import { useFocusKept } from "~/design/focus";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import {
  controlId,
  isTexts,
  lengthOf,
  LocalizedField,
  noTexts,
  type Texts,
  writtenIn,
} from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { Outcome } from "~/design/outcome";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { PauseRows } from "./pauses-page";
import { ongoingOf, type Pause, pausesKey, usePauses } from "./pauses";

const limit = 2000;
const kinds = ["INCIDENT", "ELECTION"] as const;
/** The id of the heading over what can be done. */
const panel = "pausing";
const words = { ALREADY_PAUSED: "pause.refusal.already", PAUSE_ENDED: "pause.refusal.ended" } as const;

/** A moderator pauses collection for the whole site, or lets it go on. */
export function PausingPage() {
  const t = useT();
  const language = useLanguage();
  const { data } = usePauses();
  const ongoing = ongoingOf(data);
  const [outrun, setOutrun] = useState<string>();
  // Once one begins or ends, the form that was used goes.
  useFocusKept(data && (ongoing?.id ?? 0), panel);
  return (
    <div className="wrap desk-page">
      <PageHead
        title={t("pause.desk.title")}
        above={
          <MoreLink back to={`/${language}/moderation`}>
            <T id="pause.desk.back" />
          </MoreLink>
        }
      >
        <p className="lead">
          <T id="pause.desk.lead" />
        </p>
      </PageHead>
      <div className="split split-side">
        <section className="stack" aria-labelledby="record">
          <h2 id="record" className="h-small">
            <T id="pause.title" />
          </h2>
          <PauseRows />
        </section>
        <div className="stack stack-part">
          {outrun !== undefined && (
            <Outcome key={outrun}>
              <Refusal code={outrun} words={words} />
            </Outcome>
          )}
          {data &&
            (ongoing ? (
              <EndPanel key={ongoing.id} pause={ongoing} onOutrun={setOutrun} />
            ) : (
              <StartPanel onOutrun={setOutrun} />
            ))}
        </div>
      </div>
    </div>
  );
}

/** Tells that another moderator was faster, or with undefined that nobody was: the panel in which that happened goes away. */
type OnOutrun = (code: string | undefined) => void;

function StartPanel({ onOutrun }: { onOutrun: OnOutrun }) {
  const language = useLanguage();
  const languages = writtenIn(language);
  const queries = useQueryClient();
  const [kind, setKind] = useState<(typeof kinds)[number]>("INCIDENT");
  const { data: session } = useSession();
  const kept = useKeptInput<Texts>("pause", session?.displayName ?? "", noTexts, isTexts);
  const reason = kept.value;
  const [error, setError] = useState<"REQUIRED" | "TOO_LONG">();
  const [asking, setAsking] = useState(false);
  const start = useMutation({
    mutationFn: () => dataOf(client.POST("/api/v1/moderation/collection-pauses", { body: { kind, reason } })),
    onMutate: () => onOutrun(undefined),
    onSuccess: () => kept.sent(reason),
    onError: ({ code }) => {
      if (code === "ALREADY_PAUSED") onOutrun(code);
    },
    onSettled: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: pausesKey });
    },
  });
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const missing = (["kk", "ru"] as const).find((each) => lengthOf(reason[each]) === 0);
    const wrong = missing
      ? "REQUIRED"
      : languages.some((each) => lengthOf(reason[each]) > limit)
        ? "TOO_LONG"
        : undefined;
    setError(wrong);
    start.reset();
    if (wrong) document.getElementById(controlId("reason", missing ?? languages[0]))?.focus();
    else setAsking(true);
  };
  return (
    <Panel id={panel} title={<T id="pause.start" />}>
      <form className="stack" onSubmit={ask} noValidate>
        <KeptNotice kept={kept} fresh={noTexts} />
        <Notice icon="warning">
          <p className="small">
            <T id="pause.start.text" />
          </p>
        </Notice>
        <ChoiceGroup legend={<T id="pause.kind" />}>
          {kinds.map((each) => (
            <Choice
              key={each}
              type="radio"
              name="kind"
              checked={kind === each}
              onChange={() => setKind(each)}
            >
              <T id={`pause.kind.${each}`} />
            </Choice>
          ))}
        </ChoiceGroup>
        <LocalizedField
          id="reason"
          label={<T id="pause.reason" />}
          hint={<T id="pause.reason.hint" />}
          error={error && <T id="pause.reason.error" values={{ code: error, limit }} />}
          languages={languages}
          value={reason}
          onChange={kept.setValue}
          limit={limit}
        />
        {start.error && start.error.code !== "ALREADY_PAUSED" && <Refusal code={start.error.codeToSay} />}
        <Button type="submit" wide kind="danger" busy={start.isPending}>
          <T id="pause.start.do" />
        </Button>
      </form>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="pause.start.sure" />}
        actions={
          <>
            <Button kind="danger" busy={start.isPending} onClick={() => start.mutate()}>
              <T id="pause.start.do" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="pause.no" />
            </Button>
          </>
        }
      >
        <p>
          <T id="pause.start.sureText" />
        </p>
        <p>
          <T id={`pause.kind.${kind}`} />
        </p>
        {languages
          .filter((each) => lengthOf(reason[each]) > 0)
          .map((each) => (
            <p key={each} lang={each}>
              {reason[each].trim()}
            </p>
          ))}
      </Dialog>
    </Panel>
  );
}

function EndPanel({ pause: { id, startedAt, reason }, onOutrun }: { pause: Pause; onOutrun: OnOutrun }) {
  const format = useFormat();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () =>
      dataOf(client.POST("/api/v1/moderation/collection-pauses/{id}/end", { params: { path: { id } } })),
    onMutate: () => onOutrun(undefined),
    onError: ({ code }) => {
      if (code === "PAUSE_ENDED") onOutrun(code);
    },
    onSettled: () => {
      setAsking(false);
      void queries.invalidateQueries({ queryKey: pausesKey });
    },
  });
  return (
    <Panel id={panel} title={<T id="pause.end" />}>
      <p>
        <T id="pause.banner.since" values={{ at: format.instant(startedAt, "short") }} />
      </p>
      <p>
        <Localized text={reason} />
      </p>
      <p className="small muted">
        <T id="pause.end.text" />
      </p>
      {end.error && end.error.code !== "PAUSE_ENDED" && <Refusal code={end.error.code} />}
      <Button wide busy={end.isPending} onClick={() => setAsking(true)}>
        <T id="pause.end.do" />
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="pause.end.sure" />}
        actions={
          <>
            <Button busy={end.isPending} onClick={() => end.mutate()}>
              <T id="pause.end.do" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="pause.no" />
            </Button>
          </>
        }
      >
        <p>
          <T id="pause.end.sureText" />
        </p>
      </Dialog>
    </Panel>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useMemo, useState } from "react";
import { type AgencyCase, agencyKey, caseKey, type Escalation, inboxKey } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { petitionChanged, usePetition } from "~/api/petition";
import type { Problem } from "~/api/problem";
import { hasRole, useSession } from "~/api/session";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import { useFocusKept } from "~/design/focus";
import { controlId, LocalizedField, writtenIn } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { OutcomeTally } from "~/design/marks";
import { Refusal } from "~/design/refusal";
import { share, vars } from "~/design/style-vars";
import { useLanguage } from "~/i18n/context";
import type { LocalizedText } from "~/i18n/localized";
import { T } from "~/i18n/t";
import { AttachmentsField } from "./attachments-field";
import { DemandFields } from "./demand-fields";
import { Discarding } from "./discarding";
import { type DraftView, draftKey } from "./draft";
import { DraftStanding } from "./draft-standing";
import { HeadPart } from "./head-part";
import {
  checkReply,
  countOutcomes,
  isReady,
  missingLanguages,
  outcomeId,
  reasonsId,
  type Reply,
  type ReplyError,
  replyErrorsOf,
  replyLimits,
  replyOf,
  withAnswer,
} from "./reply";
import { SavedNote } from "./saved-note";
import { useReplySaving } from "./use-reply-saving";

const words = {
  NOT_REGISTERED: "reply.refusal.notRegistered",
  ALREADY_ANSWERED: "reply.refusal.alreadyAnswered",
  DRAFT_CHANGED: "reply.refusal.changed",
  DRAFT_SUBMITTED: "reply.refusal.submitted",
  HEAD_MUST_RELEASE: "reply.refusal.headMust",
} as const;

/** An answer as its readers see it, before it is published. */
export interface Preview {
  answers: Reply["answers"];
  text: LocalizedText;
  attachments: DraftView["attachments"];
  version: number;
  publishedAt: string;
  answersAnew: boolean;
  why: LocalizedText | undefined;
  earlier: readonly never[];
}

/** The answer, its correction or a new one after a return, demand by demand: a draft that all officers of the agency share. */
export function ReplyForm({
  found: { escalation, petition },
  draft,
  shown,
  onPublished,
  onClosed,
}: {
  found: AgencyCase;
  draft: DraftView;
  shown: (preview: Preview) => ReactNode;
  onPublished: (published: Escalation) => void;
  /** There is no correction to write any more. */
  onClosed: () => void;
}) {
  const queries = useQueryClient();
  const language = useLanguage();
  const languages = writtenIn(language);
  const { id, response, clock } = escalation;
  const isCorrection = response != null;
  const what = !response ? "answer" : clock ? "newAnswer" : "correction";
  const isHead = hasRole(useSession().data, "AGENCY_HEAD");
  const locked = draft.state === "SUBMITTED" && !isHead;
  const saved = useMemo(
    () => replyOf(draft, response, petition.demands),
    [draft, response, petition.demands],
  );
  const saving = useReplySaving({ eid: id, agency: escalation.agency, saved, locked });
  const { kept, reply, state } = saving;
  // A submitted draft is no form any more, and the question whose words to keep goes away with its answer.
  useFocusKept(`${locked}${state === "CONFLICT"}`, "answer");
  const [errors, setErrors] = useState<readonly ReplyError[]>([]);
  const [asking, setAsking] = useState(false);
  const refused = (problem: Problem) => {
    setErrors(replyErrorsOf(reply, problem.violations, languages));
    if (problem.status === 409) void queries.invalidateQueries({ queryKey: agencyKey });
    // The head decided so just now: what was to be published is to be submitted.
    if (problem.code === "HEAD_MUST_RELEASE") void queries.invalidateQueries({ queryKey: draftKey(id) });
  };
  const submit = useMutation({
    mutationFn: async () => {
      const seen = await saving.saveNow();
      return dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/draft/submission", {
          params: { path: { eid: id } },
          body: seen,
        }),
      );
    },
    onSuccess: (view) => queries.setQueryData(draftKey(id), view),
    onError: refused,
    onSettled: () => setAsking(false),
  });
  const publish = useMutation({
    mutationFn: async () => {
      const seen = await saving.saveNow();
      return dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/release", {
          params: { path: { eid: id } },
          body: seen,
        }),
      );
    },
    onSuccess: (published) => {
      kept.reset(saved);
      queries.setQueryData<AgencyCase>(
        caseKey(id),
        (before) => before && { ...before, escalation: published },
      );
      queries.setQueryData<DraftView>(draftKey(id), {
        ...draft,
        revision: 0,
        basedOn: published.response?.version ?? 0,
        state: "WRITING",
        savedBy: null,
        savedAt: null,
        note: null,
        answers: [],
        text: null,
        why: null,
      });
      void queries.invalidateQueries({ queryKey: inboxKey });
      void petitionChanged(queries, petition.id);
      onPublished(published);
    },
    onError: refused,
    onSettled: () => setAsking(false),
  });
  const act = draft.mayRelease ? publish : submit;
  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkReply(reply, isCorrection, languages);
    setErrors(found);
    publish.reset();
    submit.reset();
    setAsking(found.length === 0);
  };
  const said = (error: ReplyError) => (
    <T
      id={`reply.error.${error.field}`}
      values={{
        code: error.code,
        number: error.demand,
        limit: replyLimits[error.field === "outcome" ? "reasons" : error.field],
      }}
    />
  );
  // At the field only what still holds; the summary stays until the next check, as it takes the focus when it changes.
  const open = errors.filter(
    (error) =>
      !["REQUIRED", "TOO_LONG"].includes(error.code) ||
      checkReply(reply, isCorrection, languages).some(
        (each) => each.id === error.id && each.code === error.code,
      ),
  );
  const errorOf = (field: ReplyError["field"], demand = 0) => {
    const error = open.find((each) => each.field === field && each.demand === demand);
    return error && said(error);
  };
  const preview = shown({
    answers: reply.answers,
    text: reply.text,
    attachments: draft.attachments,
    version: (response?.version ?? 0) + 1,
    publishedAt: new Date().toISOString(),
    answersAnew: what === "newAnswer",
    why: reply.why,
    earlier: [],
  });
  const failed = publish.error ?? submit.error;
  const problem = failed?.isGeneral ? failed : undefined;
  if (locked)
    return (
      <section className="stack stack-roomy" aria-labelledby="answer">
        <FormTitle what={what} />
        <DraftStanding draft={draft} isHead={isHead} />
        {preview}
      </section>
    );
  return (
    <form className="stack stack-roomy" aria-labelledby="answer" onSubmit={check} noValidate>
      <div className="spread">
        <FormTitle what={what} />
        <SavedNote state={state} draft={draft} />
      </div>
      <DraftStanding draft={draft} isHead={isHead} />
      {state === "CONFLICT" && (
        <Conflict
          theirs={shown({
            ...saved,
            attachments: draft.attachments,
            version: 1,
            publishedAt: draft.savedAt ?? "",
            answersAnew: false,
            earlier: [],
          })}
          onMine={saving.keepMine}
          onTheirs={saving.takeTheirs}
        />
      )}
      <ErrorSummary
        errors={open.length === 0 ? [] : errors.map((error) => ({ field: error.id, message: said(error) }))}
      />
      <Readiness reply={reply} first={languages[0]} />
      {isCorrection && (
        <LocalizedField
          id="why"
          label={<T id="reply.field.why" />}
          hint={<T id="reply.field.why.hint" />}
          error={errorOf("why")}
          languages={languages}
          value={reply.why}
          limit={replyLimits.why}
          rows={2}
          onChange={(why) => saving.change((before) => ({ ...before, why }))}
        />
      )}
      {petition.demands.map((demand) => {
        const answer = reply.answers.find((each) => each.demand === demand.number);
        return (
          answer && (
            <DemandFields
              key={demand.number}
              demand={demand}
              answer={answer}
              languages={languages}
              errorOf={(field) => errorOf(field, demand.number)}
              onChange={(change) => saving.change((before) => withAnswer(before, demand.number, change))}
            />
          )
        );
      })}
      <div className="reply-whole">
        <LocalizedField
          id="text"
          label={<T id="reply.field.text" />}
          hint={<T id="reply.field.text.hint" />}
          error={errorOf("text")}
          languages={languages}
          value={reply.text}
          limit={replyLimits.text}
          rows={4}
          onChange={(text) => saving.change((before) => ({ ...before, text }))}
        />
      </div>
      <AttachmentsField eid={id} attachments={draft.attachments} limits={draft.limits} />
      <section className="preview" aria-labelledby="preview">
        <h3 id="preview" className="small">
          <Readers id={petition.id} />
        </h3>
        <OutcomeTally counts={countOutcomes(reply)} />
        <Unanswered reply={reply} />
        <MissingLanguages reply={reply} />
        <details className="disclosure">
          <summary>
            <T id="reply.showPreview" />
          </summary>
          {preview}
        </details>
        <p className="small">
          <T id="reply.final" />
        </p>
      </section>
      {problem && <Refusal code={problem.code} level={problem.level} words={words} />}
      <div className="foot-actions">
        <Button type="submit" busy={act.isPending} disabled={state === "CONFLICT"}>
          <T id={draft.mayRelease ? "reply.check" : "reply.checkAndSubmit"} />
        </Button>
        {isCorrection && state !== "CONFLICT" && (
          <Discarding
            eid={id}
            what={what}
            revision={reply.revision}
            basedOn={reply.basedOn}
            // Somebody may have added or removed files alone.
            isNothing={
              reply.revision === 0 && !reply.dirty && hasFilesOf(draft.attachments, response.attachments)
            }
            onDiscarded={(view) => {
              if (view) queries.setQueryData(draftKey(id), view);
              kept.reset(replyOf(view ?? draft, response, petition.demands));
              onClosed();
            }}
          />
        )}
        <p className="note">
          <T id="reply.languages" />
        </p>
      </div>
      {isHead && <HeadPart eid={id} draft={draft} />}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id={draft.mayRelease ? "reply.confirm" : "reply.confirm.submit"} />}
        actions={
          <>
            <Button busy={act.isPending} onClick={() => act.mutate()}>
              <T id={draft.mayRelease ? "reply.publish" : "reply.submit"} />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="reply.confirm.back" />
            </Button>
          </>
        }
      >
        <Notice icon="warning">
          <p>
            <T id={draft.mayRelease ? "reply.final" : "reply.final.submit"} />
          </p>
        </Notice>
        <MissingLanguages reply={reply} />
        {preview}
      </Dialog>
    </form>
  );
}

function hasFilesOf(some: DraftView["attachments"], others: DraftView["attachments"]): boolean {
  const names = (files: DraftView["attachments"]) => files.map(({ sha256 }) => sha256).sort();
  return JSON.stringify(names(some)) === JSON.stringify(names(others));
}

function FormTitle({ what }: { what: "answer" | "correction" | "newAnswer" }) {
  return (
    <h2 className="h-work" id="answer" tabIndex={-1}>
      <T id={`reply.${what}`} />
    </h2>
  );
}

function Readiness({ reply, first }: { reply: Reply; first: Parameters<typeof controlId>[1] }) {
  const ready = reply.answers.filter(isReady).length;
  const next = reply.answers.find((answer) => !isReady(answer));
  return (
    <div className="meterline" style={vars({ "--at": share(ready, reply.answers.length) })}>
      <p className="small">
        <T id="reply.ready" values={{ ready, count: reply.answers.length }} />
      </p>
      {next && (
        <a
          className="small"
          href={`#${outcomeId(next.demand)}`}
          onClick={(event) => {
            event.preventDefault();
            const control = next.outcome ? controlId(reasonsId(next.demand), first) : outcomeId(next.demand);
            document.getElementById(control)?.focus();
          }}
        >
          <T id="reply.toNext" values={{ number: next.demand }} />
        </a>
      )}
      <i className="meterline-bar" />
    </div>
  );
}

function Unanswered({ reply }: { reply: Reply }) {
  const count = reply.answers.filter(({ outcome }) => outcome === undefined).length;
  if (count === 0) return null;
  return (
    <p className="small muted">
      <T id="reply.unanswered" values={{ count }} />
    </p>
  );
}

/** Half of the readers would not get the answer in their language. */
function MissingLanguages({ reply }: { reply: Reply }) {
  return missingLanguages(reply).map((language) => (
    <Notice key={language} icon="warning">
      <p>
        <T id={language === "kk" ? "reply.missing.kk" : "reply.missing.ru"} />
      </p>
    </Notice>
  ));
}

function Conflict({
  theirs,
  onMine,
  onTheirs,
}: {
  theirs: ReactNode;
  onMine: () => void;
  onTheirs: () => void;
}) {
  return (
    <Notice icon="warning" role="alert">
      <p>
        <b>
          <T id="reply.conflict" />
        </b>
      </p>
      <p>
        <T id="reply.conflict.text" />
      </p>
      <details className="disclosure">
        <summary>
          <T id="reply.conflict.theirs" />
        </summary>
        {theirs}
      </details>
      <div className="foot-actions">
        <Button onClick={onTheirs}>
          <T id="reply.conflict.takeTheirs" />
        </Button>
        <Button kind="second" onClick={onMine}>
          <T id="reply.conflict.keepMine" />
        </Button>
      </div>
    </Notice>
  );
}

function Readers({ id }: { id: string }) {
  const { data: page } = usePetition(id);
  return page ? <T id="reply.readers" values={{ count: page.tally.inForce }} /> : <T id="reply.readersAll" />;
}

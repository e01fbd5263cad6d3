import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import { client, dataOf } from "~/api/client";
import { petitionChanged, usePetition } from "~/api/petition";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { ErrorSummary } from "~/design/error-summary";
import type { IconName } from "~/design/icon";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, LocalizedField, writtenIn } from "~/design/localized-field";
import { Notice } from "~/design/notice";
import { OutcomeTally } from "~/design/marks";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { share, vars } from "~/design/style-vars";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type AgencyCase, agencyKey, caseKey, inboxKey, type Outcome } from "./inbox";
import { PublicAnswer } from "./public-answer";
import {
  checkReply,
  countOutcomes,
  emptyReply,
  inputOf,
  isReady,
  isReply,
  outcomeId,
  outcomes,
  type Reply,
  type ReplyError,
  replyErrorsOf,
  replyLimits,
  reasonsId,
  withAnswer,
} from "./reply";

const words = {
  NOT_REGISTERED: "agency.refusal.notRegistered",
  ALREADY_ANSWERED: "agency.refusal.alreadyAnswered",
} as const;

const icons: Record<Outcome, IconName> = {
  SATISFIED: "yes",
  PARTLY_SATISFIED: "partly",
  REFUSED: "no",
  NOT_COMPETENT: "elsewhere",
};

/** The answer, demand by demand. What is written stays on this device until it is published. */
export function ReplyForm({
  found: { escalation, petition },
  onPublished,
}: {
  found: AgencyCase;
  onPublished: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const language = useLanguage();
  const languages = writtenIn(language);
  const { id } = escalation;
  const [fresh] = useState(() => emptyReply(petition.demands));
  const kept = useKeptInput<Reply>(`reply.${id}`, escalation.agency, fresh, isReply);
  const reply = kept.value;
  const [errors, setErrors] = useState<readonly ReplyError[]>([]);
  const [asking, setAsking] = useState(false);
  const publish = useMutation({
    mutationFn: (what: Reply) =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/response", {
          params: { path: { eid: id } },
          body: inputOf(what),
        }),
      ),
    onSuccess: (found) => {
      kept.reset(fresh);
      queries.setQueryData(caseKey(id), found);
      void queries.invalidateQueries({ queryKey: inboxKey });
      void petitionChanged(queries, petition.id);
      onPublished();
    },
    onError: (problem, what) => {
      setErrors(replyErrorsOf(what, problem.violations, languages));
      if (problem.code === "ALREADY_ANSWERED" || problem.code === "NOT_REGISTERED")
        void queries.invalidateQueries({ queryKey: agencyKey });
    },
    onSettled: () => setAsking(false),
  });
  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkReply(reply, languages);
    setErrors(found);
    publish.reset();
    setAsking(found.length === 0);
  };
  const said = (error: ReplyError) => (
    <T
      id={`agency.error.${error.field}`}
      values={{
        code: error.code,
        number: error.demand,
        limit: replyLimits[error.field === "text" ? "text" : "reasons"],
      }}
    />
  );
  // At the field only what still holds; the summary stays until the next check, as it takes the focus when it changes.
  const open = errors.filter(
    (error) =>
      !["REQUIRED", "TOO_LONG"].includes(error.code) ||
      checkReply(reply, languages).some((each) => each.id === error.id && each.code === error.code),
  );
  const errorOf = (field: ReplyError["field"], demand: number) => {
    const error = open.find((each) => each.field === field && each.demand === demand);
    return error && said(error);
  };
  const ready = reply.answers.filter(isReady).length;
  const next = reply.answers.find((answer) => !isReady(answer));
  const unanswered = reply.answers.filter(({ outcome }) => outcome === undefined).length;
  const problem = publish.error?.isGeneral ? publish.error : undefined;
  return (
    <form className="stack stack-roomy" aria-labelledby="answer" onSubmit={check} noValidate>
      <div className="spread">
        <h2 className="h-work" id="answer">
          <T id="agency.answer" />
        </h2>
        <p className="small muted" role="status">
          {kept.keptAt && <T id="agency.kept" values={{ time: format.time(kept.keptAt) }} />}
        </p>
      </div>
      <KeptNotice kept={kept} fresh={fresh} />
      <ErrorSummary
        errors={open.length === 0 ? [] : errors.map((error) => ({ field: error.id, message: said(error) }))}
      />
      <div className="meterline" style={vars({ "--at": share(ready, reply.answers.length) })}>
        <p className="small">
          <T id="agency.ready" values={{ ready, count: reply.answers.length }} />
        </p>
        {next && (
          <a
            className="small"
            href={`#${outcomeId(next.demand)}`}
            onClick={(event) => {
              event.preventDefault();
              const control = next.outcome
                ? controlId(reasonsId(next.demand), languages[0])
                : outcomeId(next.demand);
              document.getElementById(control)?.focus();
            }}
          >
            <T id="agency.toNext" values={{ number: next.demand }} />
          </a>
        )}
        <i className="meterline-bar" />
      </div>
      {petition.demands.map(({ number, text }) => {
        const answer = reply.answers.find((each) => each.demand === number);
        if (!answer) return null;
        return (
          <fieldset key={number} className="reply">
            <legend>
              <b>{format.number(number)}</b>
              <span>
                <Localized text={text} />
              </span>
            </legend>
            <Pick
              id={outcomeId(number)}
              label={t("agency.outcomeOf", { number })}
              error={errorOf("outcome", number)}
              options={outcomes.map((outcome) => ({
                value: outcome,
                icon: icons[outcome],
                label: <T id={`agency.outcome.${outcome}`} />,
              }))}
              value={answer.outcome}
              onChange={(outcome) => kept.setValue((before) => withAnswer(before, number, { outcome }))}
            />
            <LocalizedField
              id={reasonsId(number)}
              label={<T id="agency.field.reasons" />}
              error={errorOf("reasons", number)}
              languages={languages}
              value={answer.reasons}
              limit={replyLimits.reasons}
              onChange={(reasons) => kept.setValue((before) => withAnswer(before, number, { reasons }))}
            />
          </fieldset>
        );
      })}
      <div className="reply-whole">
        <LocalizedField
          id="text"
          label={<T id="agency.field.text" />}
          hint={<T id="agency.field.text.hint" />}
          error={errorOf("text", 0)}
          languages={languages}
          value={reply.text}
          limit={replyLimits.text}
          rows={4}
          onChange={(text) => kept.setValue((before) => ({ ...before, text }))}
        />
      </div>
      <section className="preview" aria-labelledby="preview">
        <h3 id="preview" className="small">
          <Readers id={petition.id} />
        </h3>
        <OutcomeTally counts={countOutcomes(reply)} />
        {unanswered > 0 && (
          <p className="small muted">
            <T id="agency.unanswered" values={{ count: unanswered }} />
          </p>
        )}
        <details className="disclosure">
          <summary>
            <T id="agency.showPreview" />
          </summary>
          <PublicAnswer demands={petition.demands} answers={reply.answers} text={reply.text} />
        </details>
        <p className="small">
          <T id="agency.final" />
        </p>
      </section>
      {problem && <Refusal code={problem.code} level={problem.level} words={words} />}
      <div className="foot-actions">
        <Button type="submit" busy={publish.isPending}>
          <T id="agency.check" />
        </Button>
        <p className="note">
          <T id="agency.languages" />
        </p>
      </div>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<T id="agency.confirm" />}
        actions={
          <>
            <Button busy={publish.isPending} onClick={() => publish.mutate(reply)}>
              <T id="agency.publish" />
            </Button>
            <Button kind="second" onClick={() => setAsking(false)}>
              <T id="agency.confirm.back" />
            </Button>
          </>
        }
      >
        <Notice icon="warning">
          <p>
            <T id="agency.final" />
          </p>
        </Notice>
        <PublicAnswer demands={petition.demands} answers={reply.answers} text={reply.text} />
      </Dialog>
    </form>
  );
}

function Readers({ id }: { id: string }) {
  const { data: page } = usePetition(id);
  return page ? (
    <T id="agency.readers" values={{ count: page.tally.inForce }} />
  ) : (
    <T id="agency.readersAll" />
  );
}

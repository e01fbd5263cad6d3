import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { type AgencyCase, caseKey, type Hearing } from "~/api/agency-case";
import { client, dataOf } from "~/api/client";
import { petitionChanged } from "~/api/petition";
import type { components } from "~/api/schema";
import { useSession } from "~/api/session";
import { Button, ButtonRow } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { Disclosure } from "~/design/disclosure";
import { ErrorSummary } from "~/design/error-summary";
import { TextField } from "~/design/field";
import { useFocusKept } from "~/design/focus";
import { type KeptInput, useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, LocalizedField, noTexts, type Texts, writtenIn } from "~/design/localized-field";
import { Outcome } from "~/design/outcome";
import { Pick } from "~/design/pick";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import {
  checkHearing,
  emptyHearing,
  type HearingDraft,
  hearingErrorsOf,
  hearingInputOf,
  hearingLimits,
  isHearingDraft,
  whyError,
} from "./hearing";

const words = {
  NOT_REGISTERED: "reply.refusal.notRegistered",
  TOO_MANY_HEARINGS: "reply.hearing.refusal.tooMany",
  HEARING_NOT_AHEAD: "reply.hearing.refusal.notAhead",
} as const;

/** Hearings and public discussions: announced, and cancelled in public. */
export function HearingPart({
  found: { escalation, petition },
  hearings,
}: {
  found: AgencyCase;
  hearings: (hearings: readonly Hearing[], action: (hearing: Hearing) => ReactNode) => ReactNode;
}) {
  const queries = useQueryClient();
  const { id } = escalation;
  const [refused, setRefused] = useState<{ code: string; number: number }>();
  // Cancelling takes its button away.
  useFocusKept(escalation.hearings.map(({ cancelledAt }) => (cancelledAt ? "-" : "+")).join(""), "hearings");
  const onChanged = (changed: components["schemas"]["EscalationView"]) => {
    queries.setQueryData<AgencyCase>(caseKey(id), (before) => before && { ...before, escalation: changed });
    void petitionChanged(queries, petition.id);
  };
  return (
    <section className="stack" aria-labelledby="hearings">
      <h2 className="h-work" id="hearings" tabIndex={-1}>
        <T id="reply.hearings" />
      </h2>
      {refused && (
        <Outcome key={refused.number}>
          <Refusal code={refused.code} words={words} />
        </Outcome>
      )}
      {escalation.hearings.length > 0 &&
        hearings(escalation.hearings, (hearing) => (
          <Cancelling
            eid={id}
            number={hearing.number}
            onChanged={onChanged}
            onOver={(code) => setRefused({ code, number: hearing.number })}
          />
        ))}
      <NewHearing eid={id} onChanged={onChanged} />
    </section>
  );
}

function NewHearing({
  eid,
  onChanged,
}: {
  eid: string;
  onChanged: (changed: components["schemas"]["EscalationView"]) => void;
}) {
  const { data: session } = useSession();
  const kept = useKeptInput<HearingDraft>(
    `hearing.${eid}`,
    session?.displayName ?? "",
    emptyHearing,
    isHearingDraft,
  );
  const [begun] = useState(kept.restored);
  return (
    <Disclosure open={begun} summary={<T id="reply.hearing.new" />}>
      <HearingForm eid={eid} kept={kept} onChanged={onChanged} />
    </Disclosure>
  );
}

function HearingForm({
  eid,
  kept,
  onChanged,
}: {
  eid: string;
  kept: KeptInput<HearingDraft>;
  onChanged: (changed: components["schemas"]["EscalationView"]) => void;
}) {
  const t = useT();
  const languages = writtenIn(useLanguage());
  const draft = kept.value;
  const [errors, setErrors] = useState<ReturnType<typeof checkHearing>>([]);
  const change = (part: Partial<HearingDraft>) => kept.setValue((before) => ({ ...before, ...part }));
  const announce = useMutation({
    mutationFn: (what: HearingDraft) =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/hearings", {
          params: { path: { eid } },
          body: hearingInputOf(what),
        }),
      ),
    onSuccess: (changed) => {
      onChanged(changed);
      // Empty again once it is announced; what a colleague announces leaves it alone.
      kept.reset(emptyHearing);
      document.getElementById("hearings")?.focus();
    },
    onError: (problem) => setErrors(hearingErrorsOf(problem.violations, languages)),
  });
  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    const found = checkHearing(draft, languages);
    setErrors(found);
    if (found.length === 0) announce.mutate(draft);
  };
  const errorOf = (field: (typeof errors)[number]["field"]) => {
    const error = errors.find((each) => each.field === field);
    return (
      error && (
        <T id={`reply.hearing.error.${field}`} values={{ code: error.code, limit: hearingLimits.link }} />
      )
    );
  };
  return (
    <form className="stack case-text" onSubmit={check} noValidate>
      <p className="note">
        <T id="reply.hearing.text" />
      </p>
      <KeptNotice kept={kept} fresh={emptyHearing} />
      <ErrorSummary
        errors={errors.map(({ field, code, id }) => ({
          field: id,
          message: <T id={`reply.hearing.error.${field}`} values={{ code, limit: hearingLimits.link }} />,
        }))}
      />
      <Pick
        id="hearing-kind"
        label={t("reply.hearing.kind")}
        error={undefined}
        options={(["HEARING", "DISCUSSION"] as const).map((kind) => ({
          value: kind,
          icon: kind === "HEARING" ? "person" : "pen",
          label: <T id={`reply.hearing.kind.${kind}`} />,
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <div className="hearing-fields">
        <TextField
          id="hearing-at"
          type="datetime-local"
          label={t("reply.hearing.at")}
          hint={<T id="reply.hearing.at.hint" />}
          error={errorOf("startsAt")}
          value={draft.startsAt}
          onChange={(event) => change({ startsAt: event.currentTarget.value })}
        />
        <TextField
          id="hearing-link"
          inputMode="url"
          label={t("reply.hearing.link")}
          hint={<T id="reply.hearing.link.hint" />}
          error={errorOf("link")}
          value={draft.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
        />
      </div>
      <LocalizedField
        id="hearing-place"
        label={<T id="reply.hearing.place" />}
        error={errorOf("place")}
        languages={languages}
        value={draft.place}
        limit={hearingLimits.place}
        rows={1}
        oneLine
        onChange={(place) => change({ place })}
      />
      <LocalizedField
        id="hearing-about"
        label={<T id="reply.hearing.about" />}
        error={errorOf("about")}
        languages={languages}
        value={draft.about}
        limit={hearingLimits.about}
        rows={2}
        onChange={(about) => change({ about })}
      />
      {announce.error?.isGeneral && (
        <Refusal code={announce.error.code} level={announce.error.level} words={words} />
      )}
      <ButtonRow>
        <Button type="submit" busy={announce.isPending}>
          <T id="reply.hearing.announce" />
        </Button>
      </ButtonRow>
    </form>
  );
}

function Cancelling({
  eid,
  number,
  onChanged,
  onOver,
}: {
  eid: string;
  number: number;
  onChanged: (changed: components["schemas"]["EscalationView"]) => void;
  /** There is nothing to cancel any more, and why. */
  onOver: (code: string) => void;
}) {
  const queries = useQueryClient();
  const languages = writtenIn(useLanguage());
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState<Texts>(noTexts);
  const [wrong, setWrong] = useState<ReturnType<typeof whyError>>();
  const cancel = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/agency/escalations/{eid}/hearings/{number}/cancellation", {
          params: { path: { eid, number } },
          body: { why },
        }),
      ),
    onSuccess: onChanged,
    onError: ({ status, code }) => {
      if (status !== 409) return;
      setOpen(false);
      onOver(code);
      void queries.invalidateQueries({ queryKey: caseKey(eid) });
    },
  });
  const go = () => {
    const found = whyError(why);
    setWrong(found);
    if (found) document.getElementById(controlId("cancel-why", languages[0]))?.focus();
    else cancel.mutate();
  };
  return (
    <>
      <p>
        <Button kind="quiet" icon="close" onClick={() => setOpen(true)}>
          <T id="reply.hearing.cancel" />
        </Button>
      </p>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={<T id="reply.hearing.cancel.title" />}
        actions={
          <>
            <Button kind="danger" busy={cancel.isPending} onClick={go}>
              <T id="reply.hearing.cancel.do" />
            </Button>
            <Button kind="second" onClick={() => setOpen(false)}>
              <T id="reply.hearing.cancel.not" />
            </Button>
          </>
        }
      >
        <LocalizedField
          id="cancel-why"
          label={<T id="reply.hearing.cancel.why" />}
          error={
            wrong && (
              <T id="reply.hearing.cancel.why.error" values={{ code: wrong, limit: hearingLimits.why }} />
            )
          }
          languages={languages}
          value={why}
          limit={hearingLimits.why}
          rows={2}
          onChange={setWhy}
        />
        {cancel.error && <Refusal code={cancel.error.codeToSay} level={cancel.error.level} words={words} />}
      </Dialog>
    </>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { type Petition, petitionKey } from "~/api/petition";
import type { Session } from "~/api/session";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { focusHeading } from "~/design/focus";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { Stepper } from "~/design/stepper";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { Advice } from "./advice";
import { DemandStep } from "./demand-step";
import { type Draft, draftOf, emptyDraft, isDraft, jurisdictionOf, saysTheSame } from "./draft";
import { DraftConflict } from "./draft-conflict";
import {
  checkAll,
  checkSaving,
  checkText,
  checkTitle,
  type DraftError,
  errorsOf,
  isSeenHere,
  stillThere,
} from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { useLimits } from "./limits";
import { randomNonce } from "./nonce";
import { isUndescribed, PicturesStep } from "./pictures-step";
import { PlaceStep } from "./place-step";
import { PreviewStep } from "./preview-step";
import { SaveStatus } from "./save-status";
import { SubmitPanel } from "./submit-panel";
import { TextStep } from "./text-step";
import { ThresholdPanel } from "./threshold-panel";
import { useDraftSaving } from "./use-draft-saving";

const steps = ["demand", "text", "place", "pictures", "preview"] as const;
type Step = (typeof steps)[number];

const words = {
  NOT_A_DRAFT: "start.refusal.notADraft",
  NOT_FOUND: "start.refusal.gone",
  TOO_MANY_DRAFTS: "start.refusal.tooMany",
} as const;

/** Writing, saving and sending a draft. Without `petition` it is a new one, which the server does not know yet. */
export function DraftEditor({ petition, session }: { petition?: Petition | undefined; session: Session }) {
  const t = useT();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const limits = useLimits();
  const [search] = useSearchParams();
  const wanted = steps.find((each) => each === search.get("step")) ?? "demand";
  // What is not on the server gets no pictures and cannot be sent.
  const step: Step = ["pictures", "preview"].includes(wanted) && !petition ? "demand" : wanted;
  const id = petition?.id;
  const saved = useMemo(
    () => petition && draftOf(petition, session.region, language),
    [petition, session.region, language],
  );
  const [fresh] = useState(() => saved ?? emptyDraft(language, session.region));
  const owner = `${session.displayName ?? ""} ${session.region ?? ""}`;
  const kept = useKeptInput<Draft>(`draft.${id ?? "new"}`, owner, fresh, isDraft);
  const draft = kept.value;
  const [errors, setErrors] = useState<readonly DraftError[]>([]);
  // What the summary lists: what stopped something that was asked for. It takes the focus, so saving by itself adds nothing.
  const [told, setTold] = useState<readonly DraftError[]>([]);
  const path = (to: Step, of = id) => `/${language}/start${of ? `/${of}` : ""}?step=${to}`;

  useHeadingFocusOf(step);

  /** Says what stops what was asked for, at the step of the first. */
  const refuse = (found: readonly DraftError[]) => {
    setErrors(found);
    setTold(found);
    const first = found[0];
    if (first && first.step !== step) void navigate(path(first.step));
    // The same as before would not take the focus by itself.
    else if (first) document.querySelector<HTMLElement>("form .summary")?.focus();
    return found.length > 0;
  };

  const { save, state, savedAt, unsaved, remember, keepMine, takeTheirs } = useDraftSaving({
    petition,
    saved,
    kept,
    limits,
    onSaved: () => {
      setErrors((before) => before.filter(isSeenHere));
      setTold((before) => before.filter(isSeenHere));
    },
    onRefused: (problem, what, byItself) => {
      // A line that is down says nothing of what is still missing.
      if (problem.violations.length === 0) return;
      const found = errorsOf(what, limits, problem.violations);
      if (byItself) setErrors(found);
      else refuse(found);
    },
  });

  const submit = useMutation({
    // The revision that was read here, so that nothing is sent that a co-organizer wrote since.
    mutationFn: ({ to, revision }: { to: string; revision: number }) =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/submission", {
          params: { path: { id: to } },
          body: { nonce: randomNonce(), revision },
        }),
      ),
    onSuccess: (view) => {
      kept.sent(draft);
      remember(view);
    },
    onError: (problem, { to }) => {
      // Somebody wrote meanwhile, or the answer to an earlier attempt was lost on the line.
      if (problem.code === "DRAFT_CHANGED" || problem.code === "NOT_A_DRAFT")
        void queries.invalidateQueries({ queryKey: petitionKey(to) });
      refuse(errorsOf(draft, limits, problem.violations));
    },
  });

  const goOn = () => {
    const next = steps[steps.indexOf(step) + 1] ?? "preview";
    const upToHere =
      step === "demand"
        ? checkTitle(draft, limits)
        : step === "text"
          ? [...checkTitle(draft, limits), ...checkText(draft, limits)]
          : checkAll(draft, limits);
    if (refuse(upToHere)) return;
    if (!id && next === "pictures")
      // From here on it is a draft of the server's, with an address of its own.
      save.mutate(draft, { onSuccess: (view) => void navigate(path(next, view.id), { replace: true }) });
    else void navigate(path(next));
  };
  const send = () => {
    if (!id || refuse(checkAll(draft, limits))) return;
    // Changes that were not saved yet belong to what is seen here, so they go along.
    if (unsaved)
      save.mutate(draft, {
        onSuccess: ({ revision }) => submit.mutate({ to: id, revision: revision ?? draft.revision }),
      });
    else submit.mutate({ to: id, revision: draft.revision });
  };

  const problem =
    save.error &&
    errorsOf(draft, limits, save.error.violations).length === 0 &&
    save.error.code !== "DRAFT_CHANGED"
      ? save.error
      : undefined;
  // A line that is down is told by the line about saving, which tries again by itself.
  const shownProblem = problem && (!id || state === "REFUSED") ? problem : undefined;
  const shown = errors.filter((error) => error.step === step);
  const open = stillThere(draft, limits, shown);
  // The summary stays as it was while a person mends field after field: it would take the focus each time it changes.
  const listed = told.filter((error) => error.step === step);
  const isMended = stillThere(draft, limits, listed).length === 0;
  const unsaveable = checkSaving(draft, limits);
  const stopping = unsaveable.length > 0 ? unsaveable : stillThere(draft, limits, errors);
  // The server tells when two tabs change the same draft of its own.
  const elsewhere = !id && kept.elsewhere && !saysTheSame(draft, kept.elsewhere) ? kept.elsewhere : undefined;
  const at = steps.indexOf(step);
  return (
    <>
      <PageHead
        title={t(`start.step.${step}.title`)}
        above={
          <Stepper
            label={t("start.steps")}
            current={at}
            steps={steps.map((each) => (
              <T key={each} id={`start.step.${each}`} />
            ))}
          />
        }
      >
        <p className="lead">
          <T id={`start.step.${step}.lead`} />
        </p>
      </PageHead>
      <div className="split split-side">
        <form
          className="stack stack-part"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (step !== "preview") goOn();
          }}
        >
          {step === "demand" && !session.eligible && petition?.role !== "CO_ORGANIZER" && (
            <Notice icon="warning">
              <p>
                <T id="start.notEligible" />
              </p>
            </Notice>
          )}
          {!id && step !== "preview" && (
            <KeptNotice kept={kept} fresh={emptyDraft(language, session.region)} />
          )}
          {state === "CONFLICT" && saved && (
            <DraftConflict
              where="SERVER"
              mine={draft}
              theirs={saved}
              onMine={() => {
                keepMine();
                focusHeading();
              }}
              onTheirs={() => {
                takeTheirs();
                focusHeading();
              }}
            />
          )}
          {elsewhere && (
            <DraftConflict
              where="TAB"
              mine={draft}
              theirs={elsewhere}
              onMine={() => {
                kept.keepHere();
                focusHeading();
              }}
              onTheirs={() => {
                kept.takeElsewhere();
                focusHeading();
              }}
            />
          )}
          <ErrorSummary
            errors={
              isMended
                ? []
                : listed.map((error) => ({ field: error.id, message: <DraftErrorText error={error} /> }))
            }
          />
          {step === "demand" && <DemandStep draft={draft} errors={open} onChange={kept.setValue} />}
          {step === "text" && <TextStep draft={draft} errors={open} onChange={kept.setValue} />}
          {step === "place" && (
            <PlaceStep
              draft={draft}
              errors={open}
              session={session}
              submits={petition?.role !== "CO_ORGANIZER"}
              onChange={kept.setValue}
            />
          )}
          {step === "pictures" && petition && <PicturesStep petition={petition} owner={owner} />}
          {step === "preview" && <PreviewStep draft={draft} session={session} petition={petition} />}
          {shownProblem && <Refusal code={shownProblem.code} words={words} />}
          {step === "preview" ? (
            <ButtonRow>
              <ButtonLink kind="second" to={path("demand")} icon="pen">
                <T id="start.editDemand" />
              </ButtonLink>
              <ButtonLink kind="second" to={path("text")} icon="pen">
                <T id="start.editText" />
              </ButtonLink>
              <ButtonLink kind="second" to={path("place")} icon="pen">
                <T id="start.editPlace" />
              </ButtonLink>
              <ButtonLink kind="second" to={path("pictures")} icon="pen">
                <T id="start.editPictures" />
              </ButtonLink>
              {id && (
                <ButtonLink kind="second" to={`/${language}/me/petitions/${id}`} icon="person">
                  <T id="start.toTeam" />
                </ButtonLink>
              )}
            </ButtonRow>
          ) : (
            <ButtonRow>
              <Button type="submit" busy={save.isPending && !id}>
                <T
                  id={
                    step === "pictures"
                      ? "start.toPreview"
                      : step === "place"
                        ? "start.saveAndOn"
                        : "start.next"
                  }
                />
              </Button>
              {at > 0 && (
                <ButtonLink kind="second" to={path(steps[at - 1] ?? "demand")}>
                  <T id="start.back" />
                </ButtonLink>
              )}
              {id && step !== "pictures" && (
                <Button kind="second" busy={save.isPending} onClick={() => save.mutate(draft)}>
                  <T id="start.save" />
                </Button>
              )}
            </ButtonRow>
          )}
          <SaveStatus
            state={state}
            savedAt={savedAt}
            keptAt={kept.keptAt}
            onShowErrors={stopping.length > 0 ? () => refuse(stopping) : undefined}
          />
        </form>
        {(step === "demand" || step === "text" || step === "pictures") && <Advice />}
        {step === "place" && <ThresholdPanel jurisdiction={jurisdictionOf(draft)} topic={draft.topic} />}
        {step === "preview" && petition && petition.role === "CO_ORGANIZER" && (
          <Panel as="aside" sticky title={<T id="start.together.title" />}>
            <p>
              <T id="start.together.text" values={{ name: petition.organizer.displayName }} />
            </p>
          </Panel>
        )}
        {step === "preview" && petition && petition.role !== "CO_ORGANIZER" && (
          <SubmitPanel
            jurisdiction={jurisdictionOf(draft)}
            session={session}
            busy={submit.isPending || (submit.isIdle && save.isPending)}
            problem={submit.error}
            changePlace={path("place")}
            describePictures={isUndescribed(petition) ? path("pictures") : undefined}
            onSubmit={send}
          />
        )}
      </div>
    </>
  );
}

/** Steps share an address path, so the focus goes to the heading of the next one from here. */
function useHeadingFocusOf(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    // An error summary takes the focus itself.
    if (document.querySelector("main .summary")) return;
    focusHeading();
  }, [step]);
}

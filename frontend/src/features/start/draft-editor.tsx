import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { type Petition, petitionKey } from "~/api/petition";
import type { components } from "~/api/schema";
import type { Session } from "~/api/session";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { ErrorSummary } from "~/design/error-summary";
import { Icon } from "~/design/icon";
import { useKeptInput } from "~/design/kept-input";
import { Check, Checks } from "~/design/lists";
import { Notice } from "~/design/notice";
import { PageHead } from "~/design/page-head";
import { Refusal } from "~/design/refusal";
import { Stepper } from "~/design/stepper";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { type Draft, draftOf, emptyDraft, inputOf, isDraft, jurisdictionOf, saysTheSame } from "./draft";
import { checkPlace, checkText, type DraftError, errorsOf, stillThere } from "./draft-errors";
import { DraftErrorText } from "./draft-error-text";
import { randomNonce } from "./nonce";
import { PlaceStep } from "./place-step";
import { PreviewStep } from "./preview-step";
import { SubmitPanel } from "./submit-panel";
import { TextStep } from "./text-step";
import { ThresholdPanel } from "./threshold-panel";

type PetitionView = components["schemas"]["PetitionView"];

const steps = ["text", "place", "preview"] as const;
type Step = (typeof steps)[number];

const words = { NOT_A_DRAFT: "start.refusal.notADraft" } as const;

/** Writing, saving and sending a draft. Without `petition` it is a new one, which the server does not know yet. */
export function DraftEditor({ petition, session }: { petition?: Petition | undefined; session: Session }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const wanted = steps.find((each) => each === search.get("step")) ?? "text";
  // What is not on the server cannot be sent.
  const step: Step = wanted === "preview" && !petition ? "text" : wanted;
  const id = petition?.id;
  const saved = petition && draftOf(petition, session.region);
  const [fresh] = useState(() => saved ?? emptyDraft(language, session.region));
  const kept = useKeptInput<Draft>(
    `draft.${id ?? "new"}`,
    `${session.displayName ?? ""} ${session.region ?? ""}`,
    fresh,
    isDraft,
  );
  const draft = kept.value;
  const [errors, setErrors] = useState<readonly DraftError[]>([]);
  const [savedAt, setSavedAt] = useState<string>();
  const path = (to: Step, of = id) => `/${language}/start${of ? `/${of}` : ""}?step=${to}`;

  useHeadingFocusOf(step);

  const save = useMutation({
    mutationFn: (what: Draft) => {
      const body = inputOf(what);
      return id
        ? dataOf(client.PATCH("/api/v1/petitions/{id}", { params: { path: { id } }, body }))
        : dataOf(client.POST("/api/v1/petitions", { body }));
    },
    onSuccess: (view, what) => {
      kept.sent(what);
      setErrors([]);
      setSavedAt(new Date().toISOString());
      queries.setQueryData<Petition>(petitionKey(view.id), (before) => ({
        ...asPage(view),
        ...before,
        ...view,
      }));
      void queries.invalidateQueries({ queryKey: ["me", "petitions"] });
    },
    onError: (problem, what) => {
      const found = errorsOf(what, problem.violations);
      setErrors(found);
      const first = found[0];
      if (first && first.step !== step) void navigate(path(first.step));
    },
  });

  const submit = useMutation({
    mutationFn: (to: string) =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/submission", {
          params: { path: { id: to } },
          body: { nonce: randomNonce() },
        }),
      ),
    onSuccess: (view) => {
      kept.sent(draft);
      queries.setQueryData<Petition>(petitionKey(view.id), (before) => ({
        ...asPage(view),
        ...before,
        ...view,
      }));
      void queries.invalidateQueries({ queryKey: ["me", "petitions"] });
    },
    onError: (problem, to) => {
      // The answer to an earlier attempt may have been lost on the line.
      if (problem.code === "NOT_A_DRAFT") void queries.invalidateQueries({ queryKey: petitionKey(to) });
    },
  });

  const change = (how: (before: Draft) => Draft) => {
    setSavedAt(undefined);
    kept.setValue(how);
  };
  const refuse = (found: readonly DraftError[]) => {
    setErrors(found);
    const first = found[0];
    if (first && first.step !== step) void navigate(path(first.step));
    return found.length > 0;
  };
  const toPlace = () => {
    if (refuse(checkText(draft))) return;
    void navigate(path("place"));
  };
  const toPreview = () => {
    if (refuse([...checkText(draft), ...checkPlace(draft)])) return;
    save.mutate(draft, { onSuccess: ({ id: to }) => void navigate(path("preview", to), { replace: !id }) });
  };
  const saveNow = () => {
    if (refuse([...checkText(draft), ...checkPlace(draft)])) return;
    save.mutate(draft);
  };

  const unsaved = saved !== undefined && !saysTheSame(draft, saved);
  const problem = save.error && save.error.violations.length === 0 ? save.error : undefined;
  const shown = errors.filter((error) => error.step === step);
  // The summary stays as it was while a person mends field after field: it would take the focus each time it changes.
  const open = stillThere(draft, shown);
  return (
    <>
      <PageHead
        title={t(`start.step.${step}.title`)}
        above={
          <Stepper
            label={t("start.steps")}
            current={steps.indexOf(step)}
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
            if (step === "text") toPlace();
            else if (step === "place") toPreview();
          }}
        >
          {kept.restored && step !== "preview" && (
            <Notice icon="retry" role="status">
              <p>
                <T
                  id="start.restored"
                  values={{ when: kept.keptAt ? format.instant(kept.keptAt, "short") : "" }}
                />
              </p>
              <p>
                <Button
                  kind="second"
                  onClick={() => {
                    kept.reset(saved ?? emptyDraft(language, session.region));
                    setErrors([]);
                  }}
                >
                  <T id={saved ? "start.restored.discardSaved" : "start.restored.discardNew"} />
                </Button>
              </p>
            </Notice>
          )}
          <ErrorSummary
            errors={
              open.length === 0
                ? []
                : shown.map((error) => ({ field: error.id, message: <DraftErrorText error={error} /> }))
            }
          />
          {step === "text" && <TextStep draft={draft} errors={open} onChange={change} />}
          {step === "place" && <PlaceStep draft={draft} errors={open} session={session} onChange={change} />}
          {step === "preview" && <PreviewStep draft={draft} session={session} />}
          {problem && <Refusal code={problem.code} words={words} />}
          {step === "preview" ? (
            <ButtonRow>
              <ButtonLink kind="second" to={path("text")} icon="pen">
                <T id="start.editText" />
              </ButtonLink>
              <ButtonLink kind="second" to={path("place")}>
                <T id="start.editPlace" />
              </ButtonLink>
            </ButtonRow>
          ) : (
            <ButtonRow>
              <Button type="submit" busy={save.isPending}>
                <T id={step === "text" ? "start.next" : "start.saveAndPreview"} />
              </Button>
              {step === "place" && (
                <ButtonLink kind="second" to={path("text")}>
                  <T id="start.back" />
                </ButtonLink>
              )}
              {saved && (
                <Button kind="second" busy={save.isPending} onClick={saveNow}>
                  <T id="start.save" />
                </Button>
              )}
              <SaveStatus
                busy={save.isPending}
                savedAt={savedAt}
                keptAt={kept.keptAt}
                onServer={saved !== undefined && !unsaved}
              />
            </ButtonRow>
          )}
        </form>
        {step === "text" && <Advice />}
        {step === "place" && <ThresholdPanel jurisdiction={jurisdictionOf(draft)} topic={draft.topic} />}
        {step === "preview" && id && (
          <SubmitPanel
            jurisdiction={jurisdictionOf(draft)}
            session={session}
            busy={submit.isPending || save.isPending}
            problem={submit.error}
            changePlace={path("place")}
            onSubmit={() => {
              // Changes that were not saved belong to what is seen here, so they go along.
              if (unsaved) save.mutate(draft, { onSuccess: () => submit.mutate(id) });
              else submit.mutate(id);
            }}
          />
        )}
      </div>
    </>
  );
}

/** What a moderator and an agency look at. */
function Advice() {
  return (
    <aside className="panel panel-framed sticky" aria-labelledby="advice">
      <h2 className="h-small" id="advice">
        <T id="start.advice" />
      </h2>
      <Checks>
        <Check>
          <T id="start.advice.clear" />
        </Check>
        <Check>
          <T id="start.advice.competence" />
        </Check>
        <Check>
          <T id="start.advice.facts" />
        </Check>
        <Check icon="hidden">
          <T id="start.advice.personal" />
        </Check>
      </Checks>
    </aside>
  );
}

function SaveStatus({
  busy,
  savedAt,
  keptAt,
  onServer,
}: {
  busy: boolean;
  savedAt: string | undefined;
  keptAt: string | undefined;
  onServer: boolean;
}) {
  const format = useFormat();
  const said = busy ? (
    <T id="start.saving" />
  ) : savedAt ? (
    <T id="start.saved" values={{ time: format.time(savedAt) }} />
  ) : keptAt ? (
    <T id="start.kept" values={{ time: format.time(keptAt) }} />
  ) : onServer ? (
    <T id="start.allSaved" />
  ) : null;
  return (
    <p className="note saved" role="status">
      {said && !busy && <Icon name="done" />}
      {said}
    </p>
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
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [step]);
}

/** A draft has neither signatures nor thresholds. */
function asPage(view: PetitionView): Petition {
  return {
    ...view,
    tally: { inForce: 0, signed: 0, withdrawn: 0, invalidated: 0, asOf: null },
    thresholds: [],
    next: null,
    own: true,
  };
}

import "./invalidation.css";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { useParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { useJurisdictions } from "~/api/reference";
import { useSession } from "~/api/session";
import { Failure } from "~/design/blank";
import { Button, MoreLink } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { Disclosure } from "~/design/disclosure";
import { useFocusKept } from "~/design/focus";
import { useKeptInput } from "~/design/kept-input";
import { KeptNotice } from "~/design/kept-notice";
import { controlId, isTexts, LocalizedField, noTexts, type Texts, writtenIn } from "~/design/localized-field";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { Outcome } from "~/design/outcome";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Facts } from "~/design/proof-sum";
import { Refusal } from "~/design/refusal";
import { Bone, Skeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { PreviewView } from "./preview-view";
import { caseKey, type Invalidation, invalidationsKey, isRunning, type Preview, useCase } from "./queries";
import { refusals } from "./refusals";
import { reasonLimit } from "./rule";
import { StateOf } from "./state-of";

/** One invalidation: the rule, what it does, and what is left to decide. */
export function InvalidationCasePage() {
  const { iid = "" } = useParams();
  const t = useT();
  const language = useLanguage();
  const found = useCase(iid);
  const back = (
    <MoreLink back to={`/${language}/moderation/bursts`}>
      <T id="invalidation.toBursts" />
    </MoreLink>
  );
  if (!found.data) {
    const missing = found.error?.status === 404;
    return (
      <div className="wrap desk-page">
        <PageHead title={t(missing ? "invalidation.case.missing" : "invalidation.case.title")} above={back}>
          {missing && (
            <p className="lead">
              <T id="invalidation.case.missing.text" />
            </p>
          )}
        </PageHead>
        {missing ? null : found.error ? (
          <Failure
            title={t("invalidation.case.failed")}
            code={found.error.code}
            onRetry={() => void found.refetch()}
            retrying={found.isFetching}
          />
        ) : (
          <Skeleton label={t("invalidation.loading")}>
            <div className="stack">
              <Bone width="70%" height="2rem" />
              <Bone width="90%" />
              <Bone width="80%" />
            </div>
          </Skeleton>
        )}
      </div>
    );
  }
  const { invalidation, preview } = found.data;
  return (
    <div className="wrap desk-page">
      <PageHead title={t("invalidation.case.title")} above={back}>
        <Meta>
          <StateOf invalidation={invalidation} />
          <span>
            <T id="invalidation.case.number" values={{ number: <code key="id">{invalidation.id}</code> }} />
          </span>
        </Meta>
      </PageHead>
      <div className="desk desk-case">
        <article className="stack stack-part">
          <Words invalidation={invalidation} />
          {preview && <Effect invalidation={invalidation} preview={preview} />}
        </article>
        <Actions invalidation={invalidation} />
      </div>
    </div>
  );
}

function Words({ invalidation }: { invalidation: Invalidation }) {
  const language = useLanguage();
  const format = useFormat();
  const places = useJurisdictions().data;
  const { region, byOrigin, from, to } = invalidation;
  return (
    <section className="stack" aria-labelledby="rule">
      <h2 id="rule" className="h-small">
        <T id="invalidation.rule" />
      </h2>
      <Facts
        facts={[
          {
            name: <T id="invalidation.petition" />,
            value: (
              <MoreLink to={`/${language}/petitions/${invalidation.petition}`}>
                <Localized text={invalidation.title} />
              </MoreLink>
            ),
          },
          {
            name: <T id="invalidation.window" />,
            value: (
              <T
                id="invalidation.fromUntil"
                values={{ from: format.instant(from, "short"), to: format.instant(to, "short") }}
              />
            ),
          },
          {
            name: <T id="invalidation.region" />,
            value: !region ? (
              <T id="invalidation.allRegions" />
            ) : region.length === 2 ? (
              <T id="invalidation.noRegion" />
            ) : (
              <Localized text={places?.get(region)?.name} />
            ),
          },
          {
            name: <T id="invalidation.origin" />,
            value: <T id={byOrigin ? "invalidation.oneBlock" : "invalidation.allOrigins"} />,
          },
          {
            name: <T id="invalidation.reason" />,
            value: <T id={`invalidation.reason.${invalidation.reasonCode}`} />,
          },
          {
            name: <T id="invalidation.field.legalBasis" />,
            value: <Localized text={invalidation.legalBasis} />,
          },
          {
            name: <T id="invalidation.field.explanation" />,
            value: <Localized text={invalidation.explanation} />,
          },
          {
            name: <T id="invalidation.frozen" />,
            value: <T id="invalidation.count" values={{ count: invalidation.signatures }} />,
          },
          ...(invalidation.approvedAt
            ? [
                {
                  name: <T id="invalidation.done" />,
                  value: (
                    <T
                      id="invalidation.doneSo"
                      values={{ count: invalidation.invalidated, skipped: invalidation.skipped }}
                    />
                  ),
                },
              ]
            : []),
          ...(invalidation.inForceBefore != null && invalidation.inForceAfter != null
            ? [
                {
                  name: <T id="invalidation.tally" />,
                  value: (
                    <T
                      id="invalidation.fromTo"
                      values={{ before: invalidation.inForceBefore, after: invalidation.inForceAfter }}
                    />
                  ),
                },
              ]
            : []),
          ...(invalidation.liftExplanation
            ? [
                {
                  name: <T id="invalidation.lift.why" />,
                  value: <Localized text={invalidation.liftExplanation} />,
                },
              ]
            : []),
        ]}
      />
      <Disclosure summary={<T id="invalidation.digest" />}>
        <p className="note">
          <T id="invalidation.digest.text" />
        </p>
        <p>
          <code className="digest">{invalidation.digest}</code>
        </p>
      </Disclosure>
    </section>
  );
}

function Effect({ invalidation, preview }: { invalidation: Invalidation; preview: Preview }) {
  const gone = invalidation.signatures - preview.signatures;
  return (
    <section className="stack" aria-labelledby="effect">
      <h2 id="effect" className="h-small">
        <T id="invalidation.effect" />
      </h2>
      <PreviewView preview={preview} />
      {gone > 0 && (
        <p className="note">
          <T id="invalidation.gone" values={{ count: gone }} />
        </p>
      )}
    </section>
  );
}

/** The id of the heading over what can be done. */
const panel = "deciding";

type Act = "approval" | "withdrawal" | "lifting/approval" | "lifting/withdrawal";

function Actions({ invalidation }: { invalidation: Invalidation }) {
  const { id, state, mine, own } = invalidation;
  const [asking, setAsking] = useState<"approval" | "lifting/approval">();
  const format = useFormat();
  const act = useAct(id, () => setAsking(undefined));
  // Somebody may have been faster, so that another panel stands here by then.
  useFocusKept(state, panel);
  const refusal = act.error && (
    <Outcome key={act.submittedAt}>
      <Refusal code={act.error.code} words={refusals} />
    </Outcome>
  );
  if (state === "PROPOSED" || state === "LIFT_PROPOSED") {
    const lifting = state === "LIFT_PROPOSED";
    return (
      <Panel id={panel} title={<T id={lifting ? "invalidation.lift.decide" : "invalidation.decide"} />}>
        {!lifting && (
          <p className="small">
            <T id="invalidation.expires" values={{ day: format.instant(invalidation.expiresAt, "short") }} />
          </p>
        )}
        {refusal}
        {mine ? (
          <>
            <Notice icon="person">
              <p>
                <T id="invalidation.mine" />
              </p>
            </Notice>
            <Button
              kind="second"
              wide
              busy={act.isPending}
              onClick={() => act.mutate(lifting ? "lifting/withdrawal" : "withdrawal")}
            >
              <T id="invalidation.withdraw" />
            </Button>
          </>
        ) : own ? (
          <Notice icon="person">
            <p>
              <T id="invalidation.own" />
            </p>
          </Notice>
        ) : (
          <>
            <Notice icon="warning">
              <p className="small">
                <T id={lifting ? "invalidation.lift.approve.text" : "invalidation.approve.text"} />
              </p>
            </Notice>
            <Button
              wide
              kind={lifting ? "primary" : "danger"}
              onClick={() => setAsking(lifting ? "lifting/approval" : "approval")}
            >
              <T id={lifting ? "invalidation.lift.approve" : "invalidation.approve"} />
            </Button>
          </>
        )}
        <p className="note">
          <T id="invalidation.anonymous" />
        </p>
        <Dialog
          open={asking !== undefined}
          onClose={() => setAsking(undefined)}
          title={<T id={lifting ? "invalidation.lift.confirm" : "invalidation.confirm"} />}
          actions={
            <>
              <Button
                kind={lifting ? "primary" : "danger"}
                busy={act.isPending}
                onClick={() => asking && act.mutate(asking)}
              >
                <T id={lifting ? "invalidation.lift.approve" : "invalidation.approve"} />
              </Button>
              <Button kind="second" onClick={() => setAsking(undefined)}>
                <T id="invalidation.back" />
              </Button>
            </>
          }
        >
          <p>
            <T
              id={lifting ? "invalidation.lift.approve.text" : "invalidation.confirm.text"}
              values={{ count: invalidation.signatures }}
            />
          </p>
        </Dialog>
      </Panel>
    );
  }
  if (isRunning(state))
    return (
      <Panel id={panel} title={<T id="invalidation.running" />}>
        {refusal}
        <p role="status">
          <T
            id="invalidation.progress"
            values={{
              done: invalidation.invalidated + invalidation.skipped,
              all: invalidation.signatures,
            }}
          />
        </p>
      </Panel>
    );
  if (state === "DONE" && !own) return <LiftPanel invalidation={invalidation} refusal={refusal} />;
  return (
    <Panel id={panel} title={<T id="invalidation.over" />}>
      {refusal}
      <p className="small">
        <T id={`invalidation.over.${state}`} />
      </p>
    </Panel>
  );
}

function useAct(id: string, onSettled: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => {
      const params = { path: { iid: id } };
      switch (act) {
        case "approval":
          return dataOf(client.POST("/api/v1/moderation/invalidations/{iid}/approval", { params }));
        case "withdrawal":
          return dataOf(client.POST("/api/v1/moderation/invalidations/{iid}/withdrawal", { params }));
        case "lifting/approval":
          return dataOf(client.POST("/api/v1/moderation/invalidations/{iid}/lifting/approval", { params }));
        case "lifting/withdrawal":
          return dataOf(client.POST("/api/v1/moderation/invalidations/{iid}/lifting/withdrawal", { params }));
      }
    },
    onSettled: () => {
      onSettled();
      void queries.invalidateQueries({ queryKey: invalidationsKey });
      void queries.invalidateQueries({ queryKey: ["petition"] });
    },
  });
}

/** The rule was a mistake: a moderator says so, another one approves. */
function LiftPanel({ invalidation, refusal }: { invalidation: Invalidation; refusal: ReactNode }) {
  const languages = writtenIn(useLanguage());
  const queries = useQueryClient();
  const { data: session } = useSession();
  const kept = useKeptInput<Texts>(
    `lifting.${invalidation.id}`,
    session?.displayName ?? "",
    noTexts,
    isTexts,
  );
  const [begun] = useState(kept.restored);
  const explanation = kept.value;
  const [missing, setMissing] = useState(false);
  const lift = useMutation({
    mutationFn: () =>
      dataOf(
        client.POST("/api/v1/moderation/invalidations/{iid}/lifting", {
          params: { path: { iid: invalidation.id } },
          body: { explanation },
        }),
      ),
    onSuccess: () => {
      kept.sent(explanation);
      void queries.invalidateQueries({ queryKey: caseKey(invalidation.id) });
    },
    onError: (problem) => setMissing(problem.violations.length > 0),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const empty = languages.every((language) => explanation[language].trim() === "");
    setMissing(empty);
    if (empty) document.getElementById(controlId("lift", languages[0]))?.focus();
    else lift.mutate();
  };
  return (
    <Panel id={panel} title={<T id="invalidation.over.DONE" />}>
      {refusal}
      <p className="small">
        <T id="invalidation.lift.text" />
      </p>
      <Disclosure open={begun} summary={<T id="invalidation.lift.open" />}>
        <form className="stack" onSubmit={submit} noValidate>
          <KeptNotice kept={kept} fresh={noTexts} />
          <LocalizedField
            id="lift"
            label={<T id="invalidation.lift.why" />}
            hint={<T id="invalidation.lift.hint" />}
            error={missing ? <T id="invalidation.lift.error" values={{ limit: reasonLimit }} /> : undefined}
            languages={languages}
            value={explanation}
            limit={reasonLimit}
            onChange={kept.setValue}
          />
          {lift.error && !missing && <Refusal code={lift.error.codeToSay} words={refusals} />}
          <Button type="submit" kind="second" wide busy={lift.isPending}>
            <T id="invalidation.lift.propose" />
          </Button>
        </form>
      </Disclosure>
    </Panel>
  );
}

import "./verify.css";
import { useEffect, useRef } from "react";
import { useParams } from "react-router";
import { type Petition, useMySignature, usePetition } from "~/api/petition";
import { Button, ButtonLink, MoreLink } from "~/design/button";
import { useFocusKept } from "~/design/focus";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { FaultView } from "./fault-view";
import { OutcomeView } from "./outcome-view";
import { RecountPart } from "./recount-part";
import { checkButton, ReceiptForm } from "./receipt-form";
import { StepsView } from "./steps-view";
import { type Check, useCheck } from "./use-check";

/** Anybody checks here what the platform says, by their own browser. */
export function VerifyPage() {
  const { id } = useParams();
  return id === undefined ? <AnyReceipt key="any" /> : <PetitionCount key={id} id={id} />;
}

/** A receipt of any petition. */
function AnyReceipt() {
  const t = useT();
  return (
    <div className="wrap">
      <PageHead title={t("verify.title")}>
        <p className="lead">
          <T id="verify.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        <Checking petition={undefined} own={undefined} />
        <RecountPart />
      </div>
    </div>
  );
}

/** The count of a petition, and a receipt of it. */
function PetitionCount({ id }: { id: string }) {
  const t = useT();
  const language = useLanguage();
  const petition = usePetition(id);
  const mine = useMySignature(id);
  if (petition.error?.status === 404) return <Missing />;
  return (
    <div className="wrap">
      <PageHead
        title={t("verify.title.count")}
        above={
          <MoreLink back to={`/${language}/petitions/${id}`}>
            {petition.data ? <Localized text={petition.data.title} /> : <T id="verify.back" />}
          </MoreLink>
        }
      >
        <p className="lead">
          <T id="verify.lead.count" />
        </p>
      </PageHead>
      <Checking
        petition={{ id, tally: petition.data?.tally }}
        own={mine.data ? JSON.stringify(mine.data, undefined, 2) : undefined}
      />
    </div>
  );
}

function Missing() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("verify.missing")}>
        <p className="lead">
          <T id="verify.missing.text" />
        </p>
        <p>
          <ButtonLink to={`/${language}/verify`}>
            <T id="verify.missing.any" />
          </ButtonLink>
        </p>
      </PageHead>
    </div>
  );
}

function Checking({
  petition,
  own,
}: {
  petition: { id: string; tally: Petition["tally"] | undefined } | undefined;
  own: string | undefined;
}) {
  const { check, start, stop, reset } = useCheck();
  // With what was shown goes the button that was pressed in it; what comes next is another check.
  useFocusKept(check.is, checkButton);
  return (
    <div className="split split-verify">
      <ReceiptForm
        own={own}
        countsAlone={petition !== undefined}
        checked={check.is === "done" || check.is === "failed" || check.is === "stopped"}
        running={check.is === "running"}
        loads={<Loads tally={petition?.tally} />}
        onChange={reset}
        onCheck={(texts) => start(petition?.id, texts)}
      />
      <Result check={check} onStop={stop} onForgotten={reset} />
    </div>
  );
}

/** Bytes of an event in the bundles: its text, and its length before it. */
const bytesOfEvent = 93;

function Loads({ tally }: { tally: Petition["tally"] | undefined }) {
  const t = useT();
  if (!tally) return <T id="verify.loads.unknown" />;
  const events = tally.signed + tally.withdrawn + tally.invalidated;
  const kilobytes = Math.ceil((events * bytesOfEvent) / 1000);
  const size =
    kilobytes < 1000
      ? t("verify.size.kb", { size: kilobytes })
      : t("verify.size.mb", { size: Math.round(kilobytes / 100) / 10 });
  return <T id="verify.loads" values={{ events, size }} />;
}

function Result({
  check,
  onStop,
  onForgotten,
}: {
  check: Check;
  onStop: () => void;
  onForgotten: () => void;
}) {
  const place = useRef<HTMLElement>(null);
  const isOver = check.is === "done" || check.is === "failed";
  useEffect(() => {
    // On a phone the result comes below the form, where nobody would see it.
    if (isOver) place.current?.scrollIntoView({ block: "nearest" });
  }, [isOver]);
  return (
    <section ref={place} className="stack stack-part verify-result" aria-live="polite">
      {check.is === "running" && <Running check={check} onStop={onStop} />}
      {check.is === "stopped" && (
        <>
          <p>
            <T id="verify.cancelled" />
          </p>
          <StepsView steps={check.steps} />
        </>
      )}
      {check.is === "done" && (
        <OutcomeView outcome={check.outcome} steps={check.steps} nonceIsOwn={check.nonceIsOwn} />
      )}
      {check.is === "failed" && (
        <FaultView failed={check} petition={check.petition} steps={check.steps} onForgotten={onForgotten} />
      )}
    </section>
  );
}

function Running({ check, onStop }: { check: Check & { is: "running" }; onStop: () => void }) {
  const t = useT();
  const { progress, steps } = check;
  return (
    <>
      <div className="stack stack-near">
        <h2>
          <T id="verify.running" />
        </h2>
        <progress
          className="verify-progress"
          aria-label={t("verify.running")}
          max={progress?.all}
          value={progress?.done}
        />
        {/* Said once at the end, not at every step of the way. */}
        <p className="note num" aria-live="off">
          {progress ? (
            <T id="verify.progress" values={{ done: progress.done, all: progress.all }} />
          ) : (
            <T id="verify.progress.start" />
          )}
        </p>
        <Button kind="second" icon="close" onClick={onStop}>
          <T id="verify.cancel" />
        </Button>
      </div>
      <StepsView steps={steps} />
    </>
  );
}

import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePetition } from "~/api/petition";
import { MoreLink } from "~/design/button";
import { Disclosure } from "~/design/disclosure";
import { Icon } from "~/design/icon";
import { Check, Checks } from "~/design/lists";
import { Facts } from "~/design/proof-sum";
import { toBase64, toHex } from "~/event-log/bytes";
import type { Outcome, Step } from "~/event-log/check-log";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { CheckpointView } from "./checkpoint-view";
import { StepsView } from "./steps-view";

/**
 * A log, and a signature where one was asked about, that are as they should be; and so is the published count, if it could
 * be had.
 */
export function OutcomeView({
  outcome,
  steps,
  nonceIsOwn,
}: {
  outcome: Outcome;
  steps: readonly Step[];
  /** Whether this page made the nonce of the receipt. */
  nonceIsOwn: boolean;
}) {
  return (
    <>
      <Verdict outcome={outcome} />
      <Sum outcome={outcome} />
      <Proved outcome={outcome} steps={steps} nonceIsOwn={nonceIsOwn} />
      <StepsView steps={steps} />
      <Details outcome={outcome} />
      <section className="stack stack-near" aria-labelledby="verify-compare">
        <h3 id="verify-compare">
          <T id="verify.compare" />
        </h3>
        <p>
          <T id="verify.compare.text" />
        </p>
        <CheckpointView note={outcome.checkpoint.note} />
      </section>
    </>
  );
}

function Verdict({ outcome }: { outcome: Outcome }) {
  const language = useLanguage();
  const { petition, mine, counts, published } = outcome;
  const title = <PetitionLink id={petition} />;
  const count = (mine ? undefined : published)?.inForce ?? counts.inForce;
  const end = mine?.end;
  return (
    <div className="success">
      <span className="seal">
        <Icon name={end ? "no" : published ? "done" : "partly"} />
      </span>
      <div className="stack stack-tight">
        <h2>
          {end ? (
            <T id={end.kind === "withdraw" ? "verify.mine.withdrawn" : "verify.mine.invalidated"} />
          ) : !published ? (
            <T id={mine ? "verify.uncompared.mine" : "verify.uncompared"} />
          ) : mine ? (
            <T id="verify.mine" />
          ) : (
            <T id="verify.right" values={{ count }} />
          )}
        </h2>
        <p>
          {end ? (
            <T
              id={end.kind === "withdraw" ? "verify.mine.withdrawnText" : "verify.mine.invalidatedText"}
              values={{ title, count, index: end.index }}
            />
          ) : !published ? (
            <T id="verify.uncompared.text" values={{ title, count }} />
          ) : mine ? (
            <T id="verify.mine.text" values={{ title, count }} />
          ) : (
            <T id="verify.right.text" values={{ title }} />
          )}
        </p>
        {!published && (
          <p>
            <T id="verify.uncompared.why" />
          </p>
        )}
        {end?.kind === "invalidate" && (
          <p>
            <MoreLink to={`/${language}/petitions/${petition}/invalidations`}>
              <T id="verify.mine.why" />
            </MoreLink>
          </p>
        )}
      </div>
    </div>
  );
}

function PetitionLink({ id }: { id: string }): ReactNode {
  const language = useLanguage();
  const format = useFormat();
  const { data } = usePetition(id);
  const { text, lang } = data ? format.pick(data.title) : { text: id, lang: undefined };
  return (
    <Link to={`/${language}/petitions/${id}`} lang={lang}>
      {text}
    </Link>
  );
}

/** Set as a sum, so that anyone can do it again. */
function Sum({ outcome: { counts, published } }: { outcome: Outcome }) {
  const format = useFormat();
  const { signed, withdrawn, invalidated, inForce } = published ?? counts;
  return (
    <section className="stack stack-near" aria-labelledby="verify-sum">
      <h3 id="verify-sum">
        <T id="verify.sum" />
      </h3>
      <div className="proof verify-sum">
        <dl className="sum">
          <dt>
            <T id="verify.sum.signed" />
          </dt>
          <dd>{format.number(signed)}</dd>
          <dt>
            <T id="verify.sum.withdrawn" />
          </dt>
          <dd>
            {"− "}
            {format.number(withdrawn)}
          </dd>
          <dt>
            <T id="verify.sum.invalidated" />
          </dt>
          <dd>
            {"− "}
            {format.number(invalidated)}
          </dd>
          <dt className="total">
            <T id="verify.sum.inForce" />
          </dt>
          <dd className="total">{format.number(inForce)}</dd>
        </dl>
      </div>
      {counts.inForce !== inForce && (
        <p className="note">
          <T id="verify.sum.later" values={{ count: counts.inForce }} />
        </p>
      )}
      {counts.void > 0 && (
        <p className="note">
          <T id="verify.sum.void" values={{ count: counts.void }} />
        </p>
      )}
    </section>
  );
}

function Proved({
  outcome: { mine, published },
  steps,
  nonceIsOwn,
}: {
  outcome: Outcome;
  steps: readonly Step[];
  nonceIsOwn: boolean;
}) {
  const did = (wanted: Step["step"]) => steps.some(({ step }) => step === wanted);
  return (
    <div className="kept">
      <section className="stack stack-near" aria-labelledby="verify-proves">
        <h3 id="verify-proves">
          <T id="verify.proves" />
        </h3>
        <Checks>
          {mine && (
            <Check>
              <T id="verify.proves.held" />
            </Check>
          )}
          {did("receipt") && (
            <Check>
              <T id="verify.proves.receipt" />
            </Check>
          )}
          {mine && !mine.end && (
            <Check>
              <T id="verify.proves.counts" />
            </Check>
          )}
          <Check>
            <T id={published ? "verify.proves.count" : "verify.proves.log"} />
          </Check>
          {did("extends") && (
            <Check>
              <T id="verify.proves.past" />
            </Check>
          )}
          {did("proof") && (
            <Check>
              <T id="verify.proves.proofPast" />
            </Check>
          )}
        </Checks>
      </section>
      <section className="stack stack-near" aria-labelledby="verify-not">
        <h3 id="verify-not">
          <T id="verify.notProved" />
        </h3>
        <Checks negative>
          {!published && (
            <Check icon="no">
              <T id="verify.not.count" />
            </Check>
          )}
          {mine && !nonceIsOwn && (
            <Check icon="no">
              <T id="verify.not.sole" />
            </Check>
          )}
          <Check icon="no">
            <T id="verify.not.who" />
          </Check>
          <Check icon="no">
            <T id="verify.not.people" />
          </Check>
          <Check icon="no">
            <T id="verify.not.key" />
          </Check>
          <Check icon="no">
            <T id="verify.not.others" />
          </Check>
          <Check icon="no">
            <T id="verify.not.page" />
          </Check>
        </Checks>
      </section>
    </div>
  );
}

function Details({ outcome: { mine, checkpoint, key } }: { outcome: Outcome }) {
  const format = useFormat();
  return (
    <Disclosure summary={<T id="verify.details" />}>
      <Facts
        facts={[
          ...(mine
            ? [
                { name: <T id="verify.details.index" />, value: format.number(mine.index) },
                { name: <T id="verify.details.leaf" />, value: <code>{toHex(mine.leafHash)}</code> },
              ]
            : []),
          { name: <T id="verify.details.root" />, value: <code>{toBase64(checkpoint.root)}</code> },
          { name: <T id="verify.details.key" />, value: <code>{key}</code> },
        ]}
      />
    </Disclosure>
  );
}

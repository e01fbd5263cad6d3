import { type ReactNode, useEffect, useRef } from "react";
import { Link } from "react-router";
import type { Petition } from "~/api/petition";
import type { Problem } from "~/api/problem";
import { useJurisdictions } from "~/api/reference";
import { Button, ButtonLink } from "~/design/button";
import { Notice } from "~/design/notice";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

// Pressing again would bring the same answer.
const final = [
  "NOT_ELIGIBLE_AGE",
  "NOT_ELIGIBLE_CITIZENSHIP",
  "NOT_ELIGIBLE_RESIDENCE",
  "LEVEL_TOO_LOW",
  "PETITION_NOT_OPEN",
  "TEXT_CHANGED",
  "SIGNATURE_INVALIDATED",
  "NOT_SIGNED_IN",
  "NOT_FOUND",
];

export function mayTryAgain({ code }: Problem): boolean {
  return !final.includes(code);
}

/** Each refusal in its own words, with what one can do next. */
export function SigningRefused({
  problem,
  petition,
  region,
  onReadAgain,
}: {
  problem: Problem;
  petition: Petition;
  region: string | null;
  onReadAgain: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that had the focus is gone then.
    if (!mayTryAgain(problem)) box.current?.focus();
  }, [problem]);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice icon={problem.code === "OFFLINE" ? "offline" : "warning"} role="alert">
        <Words problem={problem} petition={petition} region={region} onReadAgain={onReadAgain} />
      </Notice>
    </div>
  );
}

/** The person is known, but not surely enough for this petition. */
export function StrongerProof({ petition, level }: { petition: Petition; level: string | null | undefined }) {
  return (
    <Notice icon="lock">
      <StrongerProofWords petition={petition} level={level} />
    </Notice>
  );
}

function StrongerProofWords({ petition, level }: { petition: Petition; level: string | null | undefined }) {
  const language = useLanguage();
  const there = new URLSearchParams({
    return: `/${language}/petitions/${petition.id}/sign`,
    ...(level && { level }),
  }).toString();
  return (
    <>
      <Title id="sign.level" />
      <p>
        <T id="sign.level.text" values={{ level: level ?? "" }} />
      </p>
      <p>
        <ButtonLink to={`/${language}/sign-in?${there}`} icon="person">
          <T id="design.levelUp" />
        </ButtonLink>
      </p>
    </>
  );
}

function Words({
  problem,
  petition,
  region,
  onReadAgain,
}: {
  problem: Problem;
  petition: Petition;
  region: string | null;
  onReadAgain: () => void;
}): ReactNode {
  const language = useLanguage();
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const nameOf = (code: string | null) => format.pick(jurisdictions?.get(code)?.name).text;
  const list = `/${language}/petitions`;
  switch (problem.code) {
    case "NOT_ELIGIBLE_AGE":
      return (
        <>
          <Title id="sign.refused.age" />
          <p>
            <T id="sign.refused.ageNext" />
          </p>
          <Next to={`/${language}/petitions/${petition.id}`} id="sign.refused.share" />
        </>
      );
    case "NOT_ELIGIBLE_CITIZENSHIP":
      return (
        <>
          <Title id="sign.refused.citizenship" />
          <p>
            <T id="sign.refused.citizenshipNext" />
          </p>
          <Next to={`/${language}/petitions/${petition.id}`} id="sign.refused.share" />
        </>
      );
    case "NOT_ELIGIBLE_RESIDENCE":
      return (
        <>
          <Title id="sign.refused.residence" />
          <p>
            {region === null ? (
              <T id="sign.refused.residenceUnknown" values={{ region: nameOf(petition.jurisdiction) }} />
            ) : (
              <T
                id="sign.refused.residenceOther"
                values={{ region: nameOf(petition.jurisdiction), own: nameOf(region) }}
              />
            )}
          </p>
          {region !== null && (
            <Next
              to={`${list}?${new URLSearchParams({ region, show: "open" }).toString()}`}
              id="sign.refused.ofMyRegion"
            />
          )}
          <Next to={`${list}?region=KZ&show=open`} id="sign.refused.national" />
        </>
      );
    case "LEVEL_TOO_LOW":
      return <StrongerProofWords petition={petition} level={problem.level} />;
    case "PETITION_NOT_OPEN":
      return (
        <>
          <Title id="sign.over" />
          <p>
            <T id="sign.over.text" />
          </p>
          <Next to={`/${language}/petitions/${petition.id}`} id="sign.toPetition" />
        </>
      );
    case "COLLECTION_PAUSED":
      return (
        <>
          <Title id="sign.paused" />
          <p>
            <T id="sign.paused.text" />
          </p>
          <Next to={`/${language}/petitions/${petition.id}`} id="sign.toPetition" />
        </>
      );
    case "TEXT_CHANGED":
      return (
        <>
          <Title id="sign.refused.text" />
          <p>
            <T id="sign.refused.textNext" />
          </p>
          <p>
            <Button kind="second" icon="retry" onClick={onReadAgain}>
              <T id="sign.refused.readAgain" />
            </Button>
          </p>
        </>
      );
    case "SIGNATURE_INVALIDATED":
      return (
        <>
          <Title id="sign.invalidated" />
          <p>
            <T id="sign.invalidated.text" />
          </p>
          <p>
            <T id="sign.invalidated.complain" />
          </p>
          <Next to={`/${language}/petitions/${petition.id}/invalidations`} id="sign.invalidated.why" />
        </>
      );
    case "BUSY":
    case "RATE_LIMITED":
      return (
        <>
          <Title id="sign.refused.busy" />
          <p>
            {problem.retryAfterSeconds === undefined ? (
              <T id="sign.refused.busyNext" />
            ) : (
              <T id="sign.refused.busyIn" values={{ seconds: problem.retryAfterSeconds }} />
            )}
          </p>
        </>
      );
    case "OFFLINE":
      return (
        <>
          <Title id="sign.refused.offline" />
          <p>
            <T id="sign.refused.offlineNext" />
          </p>
        </>
      );
    case "NOT_SIGNED_IN": {
      const back = new URLSearchParams({ return: `/${language}/petitions/${petition.id}/sign` }).toString();
      return (
        <>
          <Title id="sign.refused.session" />
          <p>
            <T id="sign.refused.sessionNext" />
          </p>
          <Next to={`/${language}/sign-in?${back}`} id="sign.refused.signIn" />
        </>
      );
    }
    case "NOT_FOUND":
      return (
        <>
          <Title id="sign.missing" />
          <p>
            <T id="sign.missing.text" />
          </p>
        </>
      );
    default:
      return (
        <>
          <Title id="sign.refused.other" />
          <p>
            <T id="sign.refused.otherNext" values={{ code: <code key="code">{problem.code}</code> }} />
          </p>
        </>
      );
  }
}

function Title({ id }: { id: `sign.${string}` }) {
  return (
    <p>
      <b>
        <T id={id} />
      </b>
    </p>
  );
}

function Next({ to, id }: { to: string; id: `sign.${string}` }) {
  return (
    <p>
      <Link to={to}>
        <T id={id} />
      </Link>
    </p>
  );
}

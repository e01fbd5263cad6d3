import type { Session } from "~/api/session";
import { useJurisdictions } from "~/api/reference";
import type { Problem } from "~/api/problem";
import { Button, ButtonLink } from "~/design/button";
import { Check, Checks } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { country } from "./draft";

const words = {
  DRAFT_CHANGED: "start.refusal.changed",
  NOT_A_DRAFT: "start.refusal.notADraft",
  NOT_ELIGIBLE_AGE: "start.refusal.age",
  NOT_ELIGIBLE_CITIZENSHIP: "start.refusal.citizenship",
  NOT_ELIGIBLE_RESIDENCE: "start.refusal.residence",
  NONCE_INVALID: "start.refusal.nonce",
} as const;

/** What sending means, and the button. */
export function SubmitPanel({
  jurisdiction,
  session,
  busy,
  problem,
  onSubmit,
  changePlace,
  describePictures,
}: {
  jurisdiction: string;
  session: Session;
  busy: boolean;
  problem: Problem | null;
  onSubmit: () => void;
  /** Where region and topic are chosen. */
  changePlace: string;
  /** Where pictures are described, when some are not. */
  describePictures: string | undefined;
}) {
  const { data: places } = useJurisdictions();
  // The server decides; this only spares a person a refusal that is certain.
  const hindrance = !session.eligible
    ? "eligible"
    : jurisdiction !== country && jurisdiction !== session.region
      ? "residence"
      : describePictures !== undefined
        ? "pictures"
        : undefined;
  return (
    <Panel as="aside" sticky title={<T id="start.submit.title" />}>
      <Checks>
        <Check icon="pen">
          <T id="start.submit.first" values={{ b: (text) => <b>{text}</b> }} />
        </Check>
        <Check icon="clock">
          <T id="start.submit.moderation" />
        </Check>
        <Check icon="lock">
          <T id="start.submit.frozen" />
        </Check>
        <Check icon="person">
          <T id="start.submit.name" values={{ name: session.displayName }} />
        </Check>
      </Checks>
      {problem && <Refusal code={problem.code} level={problem.level} words={words} />}
      {hindrance === "eligible" && (
        <Notice icon="warning">
          <p>
            <T id="start.submit.notEligible" />
          </p>
        </Notice>
      )}
      {hindrance === "residence" && (
        <Notice icon="warning">
          <p>
            <T
              id="start.submit.notResident"
              values={{ region: <Localized key="region" text={places?.get(jurisdiction)?.name} /> }}
            />
          </p>
          <p>
            <ButtonLink kind="second" to={changePlace}>
              <T id="start.submit.changePlace" />
            </ButtonLink>
          </p>
        </Notice>
      )}
      {hindrance === "pictures" && describePictures !== undefined && (
        <Notice icon="warning">
          <p>
            <T id="start.picture.undescribed" />
          </p>
          <p>
            <ButtonLink kind="second" to={describePictures}>
              <T id="start.picture.describe" />
            </ButtonLink>
          </p>
        </Notice>
      )}
      {hindrance === undefined && (
        <Button wide busy={busy} onClick={onSubmit}>
          <T id={busy ? "start.submitting" : "start.submit"} />
        </Button>
      )}
    </Panel>
  );
}

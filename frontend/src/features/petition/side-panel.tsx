import type { MouseEvent } from "react";
import { useAgencies, useJurisdictions } from "~/api/reference";
import { ButtonLink, MoreLink } from "~/design/button";
import { Ladder } from "~/design/ladder";
import { Check, Checks } from "~/design/lists";
import { Count } from "~/design/ladder";
import { Notice } from "~/design/notice";
import { Panel } from "~/design/panel";
import { missingOf, rungsOf } from "~/design/progress";
import { useLanguage } from "~/i18n/context";
import { daysBetween } from "~/i18n/dates";
import { Localized } from "~/i18n/localized-view";
import { SpreadSays } from "~/design/spread-says";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { grownToday, lastDayOf } from "./growth";
import { proofId } from "./recipients";
import { useAnnouncement } from "./use-announcement";
import type { Story } from "./use-story";
import { VerifyLink } from "./verify-link";
import { WhichAndWhy } from "./which-and-why";

/** What there is to do about this petition now. */
export function SidePanel({ story }: { story: Story }) {
  switch (story.petition.state) {
    case "DRAFT":
    case "SUBMITTED":
      return <PreviewPanel story={story} />;
    case "REJECTED":
      return <RejectedPanel />;
    case "SEEDING":
    case "OPEN":
      return <SignPanel story={story} />;
    case "CLOSED":
      return <ClosedPanel story={story} />;
  }
}

function SignPanel({ story }: { story: Story }) {
  const language = useLanguage();
  const format = useFormat();
  const { petition, inForce, mine } = story;
  const isSeeding = petition.state === "SEEDING";
  const said = useAnnouncement(inForce);
  const today = grownToday(story.history.data, inForce);
  return (
    <Panel title={<T id="petition.count.title" />} titleHidden sticky>
      <div>
        <p>
          <Count>{format.number(inForce)}</Count>
        </p>
        <p className="small muted">
          {story.silent && story.heardAt ? (
            <T id="petition.count.asOf" values={{ time: format.time(story.heardAt) }} />
          ) : (
            <span className="live">
              <T
                id="petition.count.live"
                values={{ count: inForce, now: (words) => <span className="live-now">{words}</span> }}
              />
            </span>
          )}
          {today > 0 && (
            <>
              {", "}
              <T id="petition.count.today" values={{ count: today }} />
            </>
          )}
        </p>
      </div>
      <p role="status" className="hidden-visually">
        {said !== undefined && <T id="petition.count.said" values={{ count: said }} />}
      </p>
      <Ladder
        inForce={inForce}
        rungs={
          isSeeding
            ? [
                {
                  tier: 0,
                  required: petition.seedingGoal ?? 0,
                  reached: false,
                  label: <T id="petition.seeding.rung" />,
                },
              ]
            : rungsOf(petition.thresholds)
        }
      />
      {isSeeding ? <SeedingSays petition={petition} inForce={inForce} /> : <MissingSays story={story} />}
      {story.mineInvalidated ? (
        <MineInvalidated story={story} />
      ) : mine ? (
        <Signed id={petition.id} at={mine.signedAt} />
      ) : (
        <div className="only-wide">
          <ButtonLink to={`/${language}/petitions/${petition.id}/sign`} icon="pen" large wide>
            <T id="petition.sign" />
          </ButtonLink>
        </div>
      )}
      <Conditions story={story} />
      <VerifyLink id={petition.id} />
    </Panel>
  );
}

function Signed({ id, at }: { id: string; at: string }) {
  const language = useLanguage();
  const format = useFormat();
  const receipt = `/${language}/petitions/${id}/sign`;
  return (
    <Notice icon="done">
      <p>
        <b>
          <T id="petition.signed" />
        </b>
        <br />
        <span className="small">{format.instant(at, "short")}</span>
      </p>
      <p className="cluster">
        <MoreLink to={receipt}>
          <T id="petition.receipt" />
        </MoreLink>
        <MoreLink to={`${receipt}#withdraw`}>
          <T id="petition.withdraw" />
        </MoreLink>
      </p>
    </Notice>
  );
}

/** Only the signatory sees this. */
function MineInvalidated({ story }: { story: Story }) {
  return (
    <Notice icon="warning">
      <p>
        <b>
          <T id="petition.mineInvalidated" />
        </b>
      </p>
      <WhichAndWhy story={story} />
    </Notice>
  );
}

/** How much is missing, with the proof of the number one tap away. */
function MissingSays({ story }: { story: Story }) {
  const { petition, inForce } = story;
  const next = petition.thresholds.find(({ reachedAt }) => !reachedAt);
  const last = petition.thresholds.filter(({ reachedAt }) => reachedAt).at(-1);
  const asked = next ?? last;
  return (
    <>
      {last && (
        <Notice kind="reached" icon="done">
          <p className="small">
            <T
              id="petition.reached"
              values={{
                required: last.required,
                name: last.name,
                b: (words) => <b className="num">{words}</b>,
              }}
            />
          </p>
        </Notice>
      )}
      <p className="missing">
        {next && (
          <>
            <T
              id="petition.missingCount"
              values={{
                missing: missingOf(next, inForce),
                tier: next.tier,
                b: (words) => <b className="num">{words}</b>,
              }}
            />{" "}
            <SpreadSays spread={next.proof.spread} />{" "}
          </>
        )}
        {asked && (
          <a href={`#${proofId(asked.tier)}`} onClick={(event) => openProof(event, asked.tier)}>
            <T id="petition.why" values={{ required: asked.required }} />
          </a>
        )}
      </p>
    </>
  );
}

/** The proof lies in a closed disclosure further down. */
function openProof(event: MouseEvent, tier: number): void {
  const proof = document.getElementById(proofId(tier));
  if (!(proof instanceof HTMLDetailsElement)) return;
  event.preventDefault();
  proof.open = true;
  proof.scrollIntoView({ block: "center" });
  proof.querySelector("summary")?.focus({ preventScroll: true });
}

function SeedingSays({ petition, inForce }: { petition: Story["petition"]; inForce: number }) {
  const format = useFormat();
  const goal = petition.seedingGoal ?? 0;
  return (
    <>
      <p className="missing">
        <T
          id="petition.seeding.missing"
          values={{
            missing: Math.max(1, goal - inForce),
            b: (words) => <b className="num">{words}</b>,
          }}
        />
      </p>
      <Notice icon="hidden">
        <p className="small">
          <T
            id="petition.seeding.unlisted"
            values={{
              signatures: goal,
              day: petition.seedingEndsAt
                ? format.day(lastDayOf(petition.seedingEndsAt), "day", "until")
                : "",
            }}
          />
        </p>
      </Notice>
    </>
  );
}

function Conditions({ story }: { story: Story }) {
  const format = useFormat();
  const jurisdictions = useJurisdictions().data;
  const { petition } = story;
  // Until its name has come, the line stands where it will stand and does not end in nothing.
  const region = format.pick(jurisdictions?.get(petition.jurisdiction)?.name).text || "…";
  const lastDay = petition.closesAt ? lastDayOf(petition.closesAt) : undefined;
  return (
    <Checks>
      <Check>
        {petition.jurisdiction === "KZ" ? (
          <T id="petition.who.country" />
        ) : (
          <T id="petition.who.region" values={{ region }} />
        )}
      </Check>
      {petition.requiredLevel && (
        <Check icon="lock">
          <T id="petition.level" values={{ level: petition.requiredLevel }} />
        </Check>
      )}
      <Check icon="hidden">
        <T id="petition.privacy" />
      </Check>
      {petition.state === "OPEN" && lastDay && (
        <Check icon="clock">
          <T
            id="petition.endsOn"
            values={{
              day: format.day(lastDay, "day", "on"),
              days: Math.max(0, daysBetween(new Date(), lastDay)),
            }}
          />
        </Check>
      )}
    </Checks>
  );
}

function ClosedPanel({ story }: { story: Story }) {
  const format = useFormat();
  const language = useLanguage();
  const { petition, inForce, mine } = story;
  const reached = petition.thresholds.filter(({ reachedAt }) => reachedAt);
  return (
    <Panel title={<T id="petition.count.final" />} titleHidden sticky>
      <div>
        <p>
          <Count>{format.number(inForce)}</Count>
        </p>
        <p className="small muted">
          <T id="petition.count.closed" values={{ count: inForce }} />
        </p>
      </div>
      {petition.thresholds.length > 0 && <Ladder inForce={inForce} rungs={rungsOf(petition.thresholds)} />}
      <p className="small">
        <T
          id={`petition.closed.${petition.closedBecause ?? "TERM_ENDED"}`}
          values={{ signatures: petition.seedingGoal ?? 0 }}
        />{" "}
        {reached.length > 0 ? (
          <T
            id="petition.closed.reached"
            values={{
              count: reached.length,
              all: reached.length === petition.thresholds.length ? "yes" : "no",
            }}
          />
        ) : (
          petition.closedBecause === "TERM_ENDED" && <T id="petition.closed.ordinary" />
        )}
      </p>
      <p className="small muted">
        <T
          id="petition.count.sum"
          values={{ signed: story.signed, withdrawn: story.withdrawn, invalidated: story.invalidated }}
        />
      </p>
      <VerifyLink id={petition.id} />
      {reached.length > 0 && (
        <Checks>
          {reached.map(({ tier, agency, required }) => (
            <Check key={tier}>
              <SentTo required={required} agency={agency} />
            </Check>
          ))}
        </Checks>
      )}
      {mine && (
        <Notice icon="done">
          <p>
            <b>
              <T id="petition.signed" />
            </b>
          </p>
          <p>
            <MoreLink to={`/${language}/petitions/${petition.id}/sign`}>
              <T id="petition.receipt" />
            </MoreLink>
          </p>
        </Notice>
      )}
    </Panel>
  );
}

function SentTo({ required, agency }: { required: number; agency: string }) {
  const agencies = useAgencies().data;
  const format = useFormat();
  return (
    <>
      <b className="num">{format.number(required)}</b>
      {": "}
      <Localized text={agencies?.get(agency)?.name} />
    </>
  );
}

function RejectedPanel() {
  return (
    <Panel title={<T id="petition.rejected.panel" />} sticky>
      <p className="small">
        <T id="petition.rejected.panelText" />
      </p>
    </Panel>
  );
}

/** Before publication: seen by the organizer, and by moderators once it is submitted. */
function PreviewPanel({ story }: { story: Story }) {
  const language = useLanguage();
  const { petition } = story;
  const isDraft = petition.state === "DRAFT";
  return (
    <Panel title={<T id={isDraft ? "petition.preview.draft" : "petition.preview.submitted"} />} sticky>
      <p className="small">
        <T id={isDraft ? "petition.preview.draftText" : "petition.preview.submittedText"} />
      </p>
      {isDraft && petition.own && (
        <ButtonLink to={`/${language}/start/${petition.id}`} icon="pen" wide>
          <T id="petition.preview.edit" />
        </ButtonLink>
      )}
    </Panel>
  );
}

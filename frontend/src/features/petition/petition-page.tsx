import { type ReactNode, Suspense } from "react";
import { useParams } from "react-router";
import { type Escalation, isPublic, type Petition, type Threshold, usePetition } from "~/api/petition";
import { Failure } from "~/design/blank";
import { T } from "~/i18n/t";
import { CollectedText } from "./collected-text";
import { late } from "./late";
import { PetitionDemands, PetitionReasons } from "./petition-body";
import { PetitionHead } from "./petition-head";
import { PetitionSkeleton } from "./petition-skeleton";
import { Recipients } from "./recipients";
import { SidePanel } from "./side-panel";
import { SignBar } from "./sign-bar";
import { type TimelineFact, useStory } from "./use-story";

/** It has to ask for its facts too, so it moves nothing that would stand still without it. */
const EscalationSections = late(async () => (await import("./escalation-sections")).EscalationSections);
const HistorySection = late(async () => (await import("./history-section")).HistorySection);
const InvalidationsSection = late(async () => (await import("./invalidations-section")).InvalidationsSection);
const PetitionMissing = late(async () => (await import("./petition-missing")).PetitionMissing);
const RejectionSection = late(async () => (await import("./rejection-section")).RejectionSection);
const TimelineSection = late(async () => (await import("./timeline-section")).TimelineSection);

interface Slots {
  /** What may be done about a rejection; comes after its reason. */
  appeal?: ((petition: Petition, timeline: readonly TimelineFact[]) => ReactNode) | undefined;
  /** What the agencies announced and answered, the latest first; empty while that is not known. */
  answers?: ((petition: Petition, ways: readonly Escalation[]) => ReactNode) | undefined;
  /** How a return by an agency and the decision on it are told in the timeline. */
  routed?: ((fact: TimelineFact) => ReactNode) | undefined;
  /** Where a threshold asks for spread: from how many signatures on each region counts. */
  spread?: ((petition: Petition, threshold: Threshold) => ReactNode) | undefined;
  /** From where its signatures came; once it was published. */
  regions?: ((petition: Petition) => ReactNode) | undefined;
  /** Ways to pass it on; once it was published. */
  share?: ((petition: Petition) => ReactNode) | undefined;
  /** Comes after the petition itself, once it may be followed or its organizer waits for a moderator. */
  below?: ((petition: Petition) => ReactNode) | undefined;
}

export function PetitionPage(slots: Slots) {
  const { id = "" } = useParams();
  const petition = usePetition(id);
  if (petition.data) return <PetitionView key={id} petition={petition.data} {...slots} />;
  if (!petition.error) return <PetitionSkeleton />;
  if (petition.error.status === 404)
    return (
      <div className="wrap">
        <Suspense>
          <PetitionMissing />
        </Suspense>
      </div>
    );
  return (
    <div className="wrap">
      <div className="page-head">
        <Failure
          title={<T id="petition.failed.title" />}
          code={petition.error.code}
          onRetry={() => void petition.refetch()}
          retrying={petition.isFetching}
        >
          <p>
            <T id={petition.error.code === "OFFLINE" ? "petition.failed.offline" : "petition.failed.text"} />
          </p>
        </Failure>
      </div>
    </div>
  );
}

function PetitionView({
  petition,
  appeal,
  answers,
  routed,
  spread,
  regions,
  share,
  below,
}: Slots & { petition: Petition }) {
  const story = useStory(petition);
  const published = isPublic(petition.state) && petition.state !== "REJECTED";
  return (
    <>
      <div className="wrap petition">
        <PetitionHead petition={petition} ways={story.ways} />
        <aside className="side">
          <SidePanel story={story} />
        </aside>
        <div className="article">
          {/* Who reads it now came by its link, and only by the link others will come. */}
          {petition.state === "SEEDING" && share?.(petition)}
          {petition.state === "REJECTED" && (
            <>
              <Suspense>
                <RejectionSection story={story} />
              </Suspense>
              {story.timeline.data && appeal?.(petition, story.timeline.data)}
            </>
          )}
          <Suspense>
            {petition.thresholds.some(({ reachedAt }) => reachedAt) && <EscalationSections story={story} />}
          </Suspense>
          {/* Asked for before it is known whether there is any, so that nothing moves long after the page has come. */}
          {petition.thresholds.some(({ reachedAt }) => reachedAt) &&
            answers?.(
              petition,
              [...story.ways].sort((a, b) => b.tier - a.tier),
            )}
          <PetitionDemands petition={petition} />
          {petition.thresholds.length > 0 && (
            <Recipients petition={petition} ways={story.ways} spread={spread} />
          )}
          <PetitionReasons petition={petition} />
          {published && (
            <>
              <Suspense>
                <HistorySection story={story} />
              </Suspense>
              {regions?.(petition)}
            </>
          )}
          <Suspense>
            {(story.invalidations.data?.length || story.invalidations.failed) && (
              <InvalidationsSection story={story} />
            )}
          </Suspense>
          <Suspense>{isPublic(petition.state) && <TimelineSection story={story} routed={routed} />}</Suspense>
          {(published || (petition.own && petition.state !== "DRAFT")) && below?.(petition)}
          {published && petition.state !== "SEEDING" && share?.(petition)}
          {petition.textSha256 && <CollectedText sha256={petition.textSha256} />}
        </div>
      </div>
      <SignBar story={story} />
    </>
  );
}

import type { Escalation, Petition } from "~/api/petition";
import { type Ratings, useRatings } from "~/api/ratings";
import { useAgencies } from "~/api/reference";
import { hasRole, useSession } from "~/api/session";
import { Failure } from "~/design/blank";
import { FailedPart } from "~/design/failed-part";
import { Meta } from "~/design/marks";
import { Bone, Skeleton } from "~/design/skeleton";
import { SignInLink } from "~/design/sign-in-link";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { RatingForm } from "./rating-form";
import { useMine } from "./ratings";
import { Result } from "./result";
import { ReturnedNotice } from "./returned-notice";

/** How those who signed rate the answers of the agencies, and the form for who signed. */
export function RatingPart({ petition, ways }: { petition: Petition; ways: readonly Escalation[] }) {
  return ways
    .filter(({ state }) => state === "ANSWERED")
    .map((way) => <RatingsOf key={way.id} way={way} petition={petition} />);
}

function RatingsOf({ way, petition }: { way: Escalation; petition: Petition }) {
  const t = useT();
  const agency = useAgencies().data?.get(way.agency)?.name;
  const { data, error, refetch, isFetching } = useRatings(petition.id, way.id);
  const heading = `rating-${way.tier}`;
  return (
    <section className="stack" aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        <T id="rating.title" />
      </h2>
      <Meta>
        <span>
          <Localized text={agency} />
        </span>
      </Meta>
      {data && <Rated ratings={data} way={way} petition={petition} heading={heading} />}
      {!data && !error && (
        <Skeleton label={t("rating.loading")}>
          <Bone width="72%" />
        </Skeleton>
      )}
      {!data && error && (
        <Failure
          title={<T id="rating.failed" />}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
    </section>
  );
}

function Rated({
  ratings,
  way,
  petition,
  heading,
}: {
  ratings: Ratings;
  way: Escalation;
  petition: Petition;
  heading: string;
}) {
  const format = useFormat();
  const { demands, returned, open } = ratings;
  const waits = returned != null && !returned.answeredAnewAt;
  return (
    <>
      {returned && <ReturnedNotice returned={returned} />}
      {!waits && (
        <ol className="plain stack">
          {demands.map((rated) => (
            <li key={rated.demand} className="stack stack-tight">
              <p>
                <T id="rating.demand" values={{ number: rated.demand }} />{" "}
                <Localized text={petition.demands[rated.demand - 1]?.text} />
              </p>
              <Result rated={rated} />
            </li>
          ))}
        </ol>
      )}
      <p className="note">
        <T id="rating.how" />
      </p>
      {open && <Mine ratings={ratings} way={way} petition={petition} heading={heading} />}
      {open && ratings.endsAt && (
        <p className="note">
          <T
            id="rating.ends"
            values={{ day: format.day(new Date(Date.parse(ratings.endsAt) - 1), "day", "until") }}
          />
        </p>
      )}
    </>
  );
}

/** What I may do about it. */
function Mine({
  ratings,
  way,
  petition,
  heading,
}: {
  ratings: Ratings;
  way: Escalation;
  petition: Petition;
  heading: string;
}) {
  const { data: session } = useSession();
  const isCitizen = hasRole(session, "CITIZEN");
  const query = useMine(petition.id, way.id, isCitizen);
  const { data: mine } = query;
  if (session && !session.authenticated)
    return (
      <>
        <p>
          <T id="rating.signIn" />
        </p>
        <p>
          <SignInLink />
        </p>
      </>
    );
  if (!mine) return query.error ? <FailedPart query={query} /> : null;
  const left = ratings.demands.map(({ demand }) => demand).filter((demand) => !mine.rated.includes(demand));
  return (
    <>
      {mine.rated.length > 0 && (
        <p role="status">
          <T id="rating.done" values={{ count: mine.rated.length }} />
        </p>
      )}
      {mine.signatory
        ? left.length > 0 && (
            <RatingForm
              // Empty again once some were rated.
              key={left.join()}
              petition={petition}
              eid={way.id}
              round={ratings.round}
              left={left}
              heading={heading}
            />
          )
        : mine.rated.length === 0 && (
            <p className="small">
              <T id="rating.notSigned" />
            </p>
          )}
    </>
  );
}

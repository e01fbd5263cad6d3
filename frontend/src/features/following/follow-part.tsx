import { isPublic, type Petition } from "~/api/petition";
import { MoreLink } from "~/design/button";
import { FailedPart } from "~/design/failed-part";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { FollowForm } from "./follow-form";
import { goesOn, useOffer } from "./following";
import { UpdateForm } from "./update-form";
import { UpdatesSection } from "./updates-section";

/** What comes after the petition itself: the organizer's news, and how to hear of what comes next. */
export function FollowPart({ petition }: { petition: Petition }) {
  const published = isPublic(petition.state) && petition.state !== "REJECTED";
  return (
    <>
      {published && <UpdatesSection petition={petition.id} />}
      {petition.own && <ToDesk petition={petition.id} />}
      {published && petition.own && <UpdateForm petition={petition.id} />}
      {(published || petition.role === "ORGANIZER") && <FollowSection petition={petition} feed={published} />}
    </>
  );
}

/** What only the organizers see stands on a page of its own. */
function ToDesk({ petition }: { petition: string }) {
  const language = useLanguage();
  return (
    <p>
      <MoreLink to={`/${language}/me/petitions/${petition}`}>
        <T id="following.toDesk" />
      </MoreLink>
    </p>
  );
}

function FollowSection({ petition, feed }: { petition: Petition; feed: boolean }) {
  const language = useLanguage();
  const format = useFormat();
  const query = useOffer();
  const { data: offer } = query;
  if (!offer) return query.error ? <FailedPart query={query} /> : null;
  // A co-organizer hears what every follower hears: mail goes on when somebody has left.
  const asks = goesOn(petition);
  const organizes = asks && petition.role === "ORGANIZER";
  const address = `/feeds/petitions/${petition.id}.atom?language=${language}`;
  return (
    <section className="stack stack-near" aria-labelledby="follow">
      <h2 id="follow">
        <T id={organizes ? "following.follow.own" : "following.follow"} />
      </h2>
      {!asks ? null : offer.byMail ? (
        <>
          <p>
            <T id={organizes ? "following.lead.own" : "following.lead"} />
          </p>
          <FollowForm petition={petition.id} />
        </>
      ) : (
        <p>
          <T id="following.noMail" />
        </p>
      )}
      {feed && (
        <>
          <link
            rel="alternate"
            type="application/atom+xml"
            href={address}
            title={format.pick(petition.title).text}
          />
          <p className="small">
            <a href={address} type="application/atom+xml">
              <T id="following.feed" />
            </a>
          </p>
        </>
      )}
    </section>
  );
}

import { type Ratings, useRatings } from "~/api/ratings";
import { Disclosure } from "~/design/disclosure";
import { FailedPart } from "~/design/failed-part";
import { Notice } from "~/design/notice";
import { Facts } from "~/design/proof-sum";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Result } from "./result";

/** That a moderator returned the answer: why, until when the agency must answer anew, and how it was rated. */
export function ReturnedNotice({
  returned,
  unfolded,
}: {
  returned: NonNullable<Ratings["returned"]>;
  /** Why is there to be read at once, as on paper nothing opens. */
  unfolded?: boolean | undefined;
}) {
  const format = useFormat();
  const { answeredAnewAt, overdueWorkingDays } = returned;
  return (
    <Notice icon="retry">
      <p>
        <b>
          <T id="rating.returned" values={{ day: format.day(returned.returnedAt, "day", "on") }} />
        </b>
      </p>
      <p>
        {answeredAnewAt ? (
          <T id="rating.returned.anew" values={{ day: format.day(answeredAnewAt, "day", "on") }} />
        ) : overdueWorkingDays > 0 ? (
          <T id="rating.returned.overdue" values={{ count: overdueWorkingDays }} />
        ) : (
          <T id="rating.returned.due" values={{ day: format.day(returned.dueOn, "day", "until") }} />
        )}
      </p>
      <Disclosure summary={<T id="rating.returned.why" />} open={unfolded}>
        <div className="stack">
          <Facts
            facts={[
              { name: <T id="rating.explanation" />, value: <Localized text={returned.explanation} /> },
              { name: <T id="rating.legalBasis" />, value: <Localized text={returned.legalBasis} /> },
            ]}
          />
          {returned.ratings.map((rated) => (
            <div key={rated.demand} className="stack stack-tight">
              <p className="small">
                <T id="rating.demand" values={{ number: rated.demand }} />
              </p>
              <Result rated={rated} />
            </div>
          ))}
        </div>
      </Disclosure>
    </Notice>
  );
}

/** The same for the officers of the agency; nothing where the answer was not returned. */
export function ReturnedPart({
  petition,
  eid,
  unfolded,
}: {
  petition: string;
  eid: string;
  unfolded?: boolean | undefined;
}) {
  const query = useRatings(petition, eid);
  const { data } = query;
  if (!data && query.error) return <FailedPart query={query} />;
  return data?.returned ? <ReturnedNotice returned={data.returned} unfolded={unfolded} /> : null;
}

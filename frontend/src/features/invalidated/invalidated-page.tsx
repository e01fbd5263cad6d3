import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import { useJurisdictions } from "~/api/reference";
import type { components } from "~/api/schema";
import { Failure } from "~/design/blank";
import { MoreLink } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { Facts } from "~/design/proof-sum";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

type Invalidation = components["schemas"]["PublicInvalidation"];

/** Which signatures of a petition do not count and why: everybody may check what moderators took away. */
export function InvalidatedPage() {
  const { id = "" } = useParams();
  const t = useT();
  const language = useLanguage();
  const found = useQuery({
    queryKey: [...petitionKey(id), "invalidations", "page"],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/invalidations", { params: { path: { id } }, signal })))
        .items,
  });
  const missing = found.error?.status === 404;
  return (
    <div className="wrap">
      <PageHead
        title={t(missing ? "invalidated.missing" : "invalidated.title")}
        above={
          !missing && (
            <MoreLink back to={`/${language}/petitions/${id}`}>
              <T id="invalidated.back" />
            </MoreLink>
          )
        }
      >
        {!missing && (
          <p className="lead">
            <T id="invalidated.text" />
          </p>
        )}
      </PageHead>
      {found.data ? (
        <div className="stack stack-part">
          {found.data.map((each) => (
            <Rule key={each.id} invalidation={each} />
          ))}
          {found.data.length === 0 && (
            <p>
              <T id="invalidated.none" />
            </p>
          )}
          <p className="note">
            <T id="invalidated.complain" />
          </p>
        </div>
      ) : missing ? (
        <MoreLink to={`/${language}/invalidations`}>
          <T id="invalidated.toAll" />
        </MoreLink>
      ) : found.error ? (
        <Failure
          title={t("invalidated.failed")}
          code={found.error.code}
          onRetry={() => void found.refetch()}
          retrying={found.isFetching}
        />
      ) : (
        <RowsSkeleton label={t("invalidated.loading")} count={1} />
      )}
    </div>
  );
}

function Rule({ invalidation }: { invalidation: Invalidation }) {
  const format = useFormat();
  const places = useJurisdictions().data;
  const { from, to, region, signatures, skipped, inForceBefore, inForceAfter } = invalidation;
  return (
    <section className="preview">
      <h2 className="h-small">
        <T
          id="invalidated.rule"
          values={{ count: signatures, day: format.day(invalidation.doneAt, "day", "on") }}
        />
      </h2>
      {invalidation.liftedAt && (
        <div className="stack stack-tight">
          <p className="small">
            <b>
              <T id="invalidated.lifted" values={{ day: format.day(invalidation.liftedAt, "day", "on") }} />
            </b>
          </p>
          <p className="small pre">
            <Localized text={invalidation.liftExplanation} />
          </p>
        </div>
      )}
      <Facts
        facts={[
          {
            name: <T id="invalidated.reason" />,
            value: <T id={`invalidated.reason.${invalidation.reasonCode}`} />,
          },
          {
            name: <T id="invalidated.which" />,
            value: (
              <T
                id="invalidated.window"
                values={{
                  from: format.instant(from, "short"),
                  to: format.instant(to, "short"),
                  region: invalidation.byRegion ? (region ? "named" : "small") : "all",
                  place: format.pick(places?.get(region)?.name).text,
                  origin: invalidation.byOrigin ? "yes" : "no",
                }}
              />
            ),
          },
          { name: <T id="invalidated.why" />, value: <Localized text={invalidation.explanation} /> },
          { name: <T id="invalidated.basis" />, value: <Localized text={invalidation.legalBasis} /> },
          {
            name: <T id="invalidated.tally" />,
            value: (
              <T
                id="invalidated.beforeAfter"
                values={{ before: inForceBefore, after: inForceAfter, skipped }}
              />
            ),
          },
          { name: <T id="invalidated.number" />, value: <code>{invalidation.id}</code> },
        ]}
      />
    </section>
  );
}

import "./statistics.css";
import { Link } from "react-router";
import { useAgencies, useJurisdictions, useTopics } from "~/api/reference";
import { Blank, Failure } from "~/design/blank";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Agencies, Groups } from "./bars";
import { useOverview } from "./figures";
import { Months } from "./months";

/** The platform over the last year, by region, topic and agency. */
export function StatisticsPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("statistics.title")}>
        <p className="lead">
          <T id="statistics.lead" />
        </p>
        <p>
          <Link to={`/${language}/data`}>
            <T id="statistics.data" />
          </Link>
        </p>
      </PageHead>
      <Overview />
    </div>
  );
}

function Overview() {
  const format = useFormat();
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useOverview();
  const { data: jurisdictions } = useJurisdictions();
  const { data: topics } = useTopics();
  const { data: agencies } = useAgencies();
  if (!data && error)
    return (
      <Failure
        title={<T id="statistics.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <RowsSkeleton label={<T id="statistics.loading" />} count={6} />;
  if (data.regions.length === 0)
    return (
      <Blank title={<T id="statistics.none" />}>
        <p>
          <T id="statistics.none.text" />
        </p>
      </Blank>
    );
  return (
    <div className="stack stack-roomy">
      <p className="small">
        <T id="statistics.asOf" values={{ at: format.instant(data.countedAt) }} />
      </p>
      <Months months={data.months} />
      <Groups
        kind="region"
        groups={data.regions}
        nameOf={(code) => format.pick(jurisdictions?.get(code)?.name)}
        pathOf={(code) => `/${language}/petitions?jurisdiction=${code}`}
      />
      <Groups
        kind="topic"
        groups={data.topics}
        nameOf={(slug) => format.pick(topics?.get(slug)?.name)}
        pathOf={(slug) => `/${language}/petitions?topic=${slug}`}
      />
      {data.agencies.length > 0 && (
        <Agencies
          agencies={data.agencies}
          nameOf={(slug) => format.pick(agencies?.get(slug)?.name)}
          pathOf={(slug) => `/${language}/agencies/${slug}`}
        />
      )}
    </div>
  );
}

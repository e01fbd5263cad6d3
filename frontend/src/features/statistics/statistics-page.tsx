import "./statistics.css";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useAgencies, useJurisdictions, useTopics } from "~/api/reference";
import { Blank } from "~/design/blank";
import { Loaded } from "~/design/loaded";
import { TextPage, TextPart } from "~/design/text-page";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { Agencies, Groups } from "./bars";
import { type Overview, useOverview } from "./figures";
import { Months } from "./months";

/** The platform now (`totals`), over the last year, and by region, topic and agency. */
export function StatisticsPage({ totals }: { totals: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  return (
    <TextPage
      title={t("statistics.title")}
      lead={<T id="statistics.lead" />}
      head={
        <p>
          <Link to={`/${language}/data`}>
            <T id="statistics.data" />
          </Link>
        </p>
      }
    >
      <Loaded
        query={useOverview()}
        failed={<T id="statistics.failed" />}
        loading={<T id="statistics.loading" />}
        count={6}
      >
        {(data) => <Figures overview={data} totals={totals} />}
      </Loaded>
    </TextPage>
  );
}

function Figures({ overview, totals }: { overview: Overview; totals: ReactNode }) {
  const format = useFormat();
  const language = useLanguage();
  const { data: jurisdictions } = useJurisdictions();
  const { data: topics } = useTopics();
  const { data: agencies } = useAgencies();
  if (overview.regions.length === 0)
    return (
      <Blank title={<T id="statistics.none" />}>
        <p>
          <T id="statistics.none.text" />
        </p>
      </Blank>
    );
  return (
    <>
      <TextPart id="totals" title={<T id="statistics.totals" />}>
        {totals}
        <p className="note fig-note">
          <T id="statistics.scope" />{" "}
          <T id="statistics.asOf" values={{ at: format.instant(overview.countedAt) }} />
        </p>
      </TextPart>
      <Months months={overview.months} />
      <Groups
        kind="region"
        groups={overview.regions}
        nameOf={(code) => format.pick(jurisdictions?.get(code)?.name)}
        pathOf={(code) => `/${language}/petitions?region=${code}`}
      />
      <Groups
        kind="topic"
        groups={overview.topics}
        nameOf={(slug) => format.pick(topics?.get(slug)?.name)}
        pathOf={(slug) => `/${language}/petitions?topic=${slug}`}
      />
      {overview.agencies.length > 0 && (
        <Agencies
          agencies={overview.agencies}
          nameOf={(slug) => format.pick(agencies?.get(slug)?.name)}
          pathOf={(slug) => `/${language}/agencies/${slug}`}
        />
      )}
    </>
  );
}

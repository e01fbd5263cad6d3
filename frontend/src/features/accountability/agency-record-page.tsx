import "./accountability.css";
import { useParams } from "react-router";
import { Blank, Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { Facts } from "~/design/proof-sum";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { AgencyCases } from "./agency-cases";
import { type AfterAnswers, type Timeliness, useAgencyAccountability } from "./figures";
import { HowCounted } from "./how-counted";
import { MonthChart } from "./month-chart";
import { Median, OnTime, Together } from "./words";

/** How one agency deals with the petitions that reached it. */
export function AgencyRecordPage() {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { slug = "" } = useParams();
  const { data, error, isFetching, refetch } = useAgencyAccountability(slug);
  const all = (
    <MoreLink back to={`/${language}/accountability`}>
      <T id="accountability.back" />
    </MoreLink>
  );
  if (error?.status === 404)
    return (
      <div className="wrap">
        <PageHead title={t("accountability.missing")}>
          <p>
            <ButtonLink to={`/${language}/accountability`}>
              <T id="accountability.back" />
            </ButtonLink>
          </p>
        </PageHead>
      </div>
    );
  if (!data)
    return (
      <div className="wrap">
        <PageHead title={t("accountability.title")} />
        {error ? (
          <Failure
            title={<T id="accountability.failed" />}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <RowsSkeleton label={<T id="accountability.loading" />} count={4} />
        )}
      </div>
    );
  const name = format.pick(data.agency.name);
  return (
    <div className="wrap">
      <PageHead title={name.text} lang={name.lang} above={<p>{all}</p>}>
        <p className="lead">
          <T id="accountability.agencyLead" values={{ day: format.day(data.day) }} />
        </p>
      </PageHead>
      {data.timeliness.received === 0 ? (
        <Blank title={<T id="accountability.noCases" />}>
          <p>
            <T id="accountability.noCases.text" />
          </p>
        </Blank>
      ) : (
        <div className="stack stack-roomy">
          <Numbers of={data.timeliness} after={data.afterAnswers} />
          <MonthChart months={data.months} />
          <AgencyCases slug={slug} />
          <HowCounted />
        </div>
      )}
    </div>
  );
}

function Numbers({ of, after }: { of: Timeliness; after: AfterAnswers }) {
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">
        <T id="accountability.figures" />
      </h2>
      <Together of={of} />
      <Facts
        facts={[
          { name: <T id="accountability.registration" />, value: <OnTime of={of.registration} /> },
          { name: <T id="accountability.registrationMedian" />, value: <Median of={of.registration} /> },
          { name: <T id="accountability.answer" />, value: <OnTime of={of.answer} /> },
          { name: <T id="accountability.answerMedian" />, value: <Median of={of.answer} /> },
          {
            name: <T id="accountability.outcomes" />,
            value: <T id="accountability.outcomes.value" values={{ ...of.outcomes }} />,
          },
          {
            name: <T id="accountability.ratings" />,
            value: <T id="accountability.ratings.value" values={{ ...after.ratings }} />,
          },
          {
            name: <T id="accountability.commitments" />,
            value: <T id="accountability.commitments.value" values={{ ...after.commitments }} />,
          },
        ]}
      />
    </section>
  );
}

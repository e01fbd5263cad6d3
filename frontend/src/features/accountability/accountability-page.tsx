import "./accountability.css";
import { Link, useSearchParams } from "react-router";
import { useJurisdictions } from "~/api/reference";
import { Blank, Failure } from "~/design/blank";
import { Disclosure } from "~/design/disclosure";
import { SelectField } from "~/design/field";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { type Column, Table } from "~/design/table";
import { useLanguage } from "~/i18n/context";
import { atLineStart } from "~/i18n/line-start";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import {
  csvOf,
  type Figures,
  jsonOf,
  kinds,
  type ListQuery,
  paramsOf,
  queryOf,
  sorted,
  sorts,
  useAccountability,
} from "./figures";
import { AnswerBars } from "./answer-bars";
import { HowCounted } from "./how-counted";
import { InTime, Outcomes, Ratings, Together } from "./words";

/** How agencies deal with the petitions that reached them. */
export function AccountabilityPage() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const query = queryOf(params);
  const change = (part: Partial<ListQuery>) =>
    setParams(paramsOf({ ...query, ...part }), { preventScrollReset: true });
  return (
    <div className="wrap">
      <PageHead title={t("accountability.title")}>
        <p className="lead">
          <T id="accountability.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        <Filters query={query} onChange={change} />
        <Agencies query={query} />
        <HowCounted />
      </div>
    </div>
  );
}

function Filters({ query, onChange }: { query: ListQuery; onChange: (part: Partial<ListQuery>) => void }) {
  const t = useT();
  const format = useFormat();
  const { data: jurisdictions } = useJurisdictions();
  return (
    <form
      role="search"
      aria-label={t("accountability.filters")}
      className="accountability-filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label={<T id="accountability.kind" />}
        value={query.kind}
        onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.target.value) ?? "" })}
      >
        <option value="">{t("accountability.all")}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`accountability.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<T id="accountability.region" />}
        value={query.region}
        onChange={(event) => onChange({ region: event.target.value })}
      >
        <option value="">{t("accountability.all")}</option>
        {jurisdictions?.all.map(({ code, name }) => (
          <option key={code} value={code}>
            {atLineStart(format.pick(name).text)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<T id="accountability.sort" />}
        value={query.sort}
        onChange={(event) =>
          onChange({ sort: sorts.find((sort) => sort === event.target.value) ?? "received" })
        }
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`accountability.sort.${sort}`)}
          </option>
        ))}
      </SelectField>
    </form>
  );
}

function Agencies({ query }: { query: ListQuery }) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const { data, error, isFetching, isPlaceholderData, refetch } = useAccountability(query);
  if (!data && error)
    return (
      <Failure
        title={<T id="accountability.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <RowsSkeleton label={<T id="accountability.loading" />} count={5} />;
  const nameOf = ({ agency }: Figures) => format.pick(agency.name).text;
  const columns: Column<Figures>[] = [
    {
      key: "name",
      name: t("accountability.agency"),
      value: (figures) => <AgencyLink of={figures} />,
    },
    {
      key: "received",
      name: t("accountability.received"),
      value: ({ timeliness }) => format.number(timeliness.received),
      numeric: true,
    },
    {
      key: "registration",
      name: t("accountability.registration"),
      value: ({ timeliness }) => <InTime of={timeliness.registration} />,
      numeric: true,
    },
    {
      key: "answer",
      name: t("accountability.answer"),
      value: ({ timeliness }) => <InTime of={timeliness.answer} />,
      numeric: true,
    },
    {
      key: "overdue",
      name: t("accountability.overdue"),
      value: ({ timeliness }) => format.number(timeliness.overdue),
      numeric: true,
    },
    {
      key: "outcomes",
      name: t("accountability.outcomes"),
      value: ({ timeliness }) => <Outcomes of={timeliness} />,
    },
    {
      key: "ratings",
      name: t("accountability.ratings"),
      value: ({ timeliness, afterAnswers }) =>
        timeliness.answer.done === 0 ? <T id="accountability.noneYet" /> : <Ratings of={afterAnswers} />,
    },
  ];
  const csv = csvOf(query, language);
  const shown = sorted(data.agencies, query.sort, nameOf, language);
  // Rows of nothing but zeros, some hundred of them, would hide those that say something.
  const reached = shown.filter(({ timeliness }) => timeliness.received > 0);
  const rest = shown.filter(({ timeliness }) => timeliness.received === 0);
  return (
    <section className="stack" aria-label={t("accountability.results")} aria-busy={isPlaceholderData}>
      <Together of={data.all} />
      <p className="small cluster">
        <T id="accountability.asOf" values={{ day: format.day(data.day) }} />
        <a href={csv} download>
          <T id="accountability.csv" />
        </a>
        <a href={jsonOf(query)} type="application/json">
          <T id="accountability.json" />
        </a>
      </p>
      {data.agencies.length === 0 ? (
        <Blank title={<T id="accountability.none" />}>
          <p>
            <T id="accountability.none.text" />
          </p>
        </Blank>
      ) : (
        <>
          <AnswerBars agencies={shown} />
          {reached.length > 0 && (
            <Table
              caption={<T id="accountability.results" />}
              captionHidden
              columns={columns}
              items={reached}
              keyOf={({ agency }) => agency.slug}
              stack
            />
          )}
          {rest.length > 0 && (
            <Disclosure summary={<T id="accountability.notReached" values={{ count: rest.length }} />}>
              <ul className="plain agency-names">
                {rest.map((figures) => (
                  <li key={figures.agency.slug}>
                    <AgencyLink of={figures} />
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </section>
  );
}

function AgencyLink({ of: { agency } }: { of: Figures }) {
  const language = useLanguage();
  const name = useFormat().pick(agency.name);
  return (
    <Link to={`/${language}/agencies/${agency.slug}`} lang={name.lang}>
      {name.text}
    </Link>
  );
}

import { Link } from "react-router";
import { Failure } from "~/design/blank";
import { Row, Rows } from "~/design/lists";
import { Meta } from "~/design/marks";
import { PageHead } from "~/design/page-head";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { known, type OpenTable, useOpenData, useSnapshots } from "./open-data";

const feeds = ["petitions", "decisions", "answers"] as const;

/** What everybody may copy as a whole, and by which programs follow what is new. */
export function DataPage() {
  const t = useT();
  const language = useLanguage();
  return (
    <div className="wrap">
      <PageHead title={t("data.title")}>
        <p className="lead">
          <T id="data.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        <section className="stack" aria-labelledby="tables">
          <h2 id="tables">
            <T id="data.tables" />
          </h2>
          <Tables />
        </section>
        <section className="stack" aria-labelledby="rules">
          <h2 id="rules">
            <T id="data.rules" />
          </h2>
          <p>
            <T id="data.license" />{" "}
            <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">
              <T id="data.license.name" />
            </a>
          </p>
          <p>
            <T id="data.hidden" />
          </p>
          <p>
            <a href="/data/csv-metadata.json">
              <T id="data.schema" />
            </a>
          </p>
          <p>
            <Link to={`/${language}/api-docs`}>
              <T id="data.api" />
            </Link>
          </p>
        </section>
        <section className="stack" aria-labelledby="snapshot">
          <h2 id="snapshot">
            <T id="data.snapshot" />
          </h2>
          <p>
            <T id="data.snapshot.text" />
          </p>
          <Snapshots />
        </section>
        <section className="stack" aria-labelledby="feeds">
          <h2 id="feeds">
            <T id="data.feeds" />
          </h2>
          <ul>
            {feeds.map((feed) => (
              <li key={feed}>
                <a href={`/feeds/${feed}.atom?language=${language}`} type="application/atom+xml">
                  <T id={`data.feed.${feed}`} />
                </a>
                <link
                  rel="alternate"
                  type="application/atom+xml"
                  href={`/feeds/${feed}.atom?language=${language}`}
                  title={t(`data.feed.${feed}`)}
                />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function Tables() {
  const { data, error, isFetching, refetch } = useOpenData();
  if (!data && error)
    return (
      <Failure
        title={<T id="data.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <RowsSkeleton label={<T id="data.loading" />} count={5} />;
  return (
    <Rows>
      {data.tables.map((table) => (
        <TableRow key={table.name} table={table} />
      ))}
    </Rows>
  );
}

function Snapshots() {
  const { data, error, isFetching, refetch } = useSnapshots();
  if (!data && error)
    return (
      <Failure
        title={<T id="data.snapshot.failed" />}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <RowsSkeleton label={<T id="data.loading" />} count={1} />;
  if (data.paths.length === 0)
    return (
      <p>
        <T id="data.snapshot.none" />
      </p>
    );
  return (
    <>
      <ul>
        {data.paths.map((path) => (
          <li key={path}>
            <a href={path} download>
              {path.slice(path.lastIndexOf("/") + 1)}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <T id="data.snapshot.key" />
        {": "}
        <code>{data.verifierKey}</code>
      </p>
      <p>
        <T id="data.snapshot.check" />
        <br />
        <code>{`verify-snapshot <folder> --key '${data.verifierKey}'`}</code>
      </p>
    </>
  );
}

function TableRow({ table }: { table: OpenTable }) {
  const t = useT();
  const format = useFormat();
  const name = known.find((each) => each === table.name);
  return (
    <Row>
      <h3 className="h-small">{name ? <T id={`data.table.${name}`} /> : table.name}</h3>
      <p>{name ? <T id={`data.table.${name}.text`} /> : <span lang="en">{table.description}</span>}</p>
      <Meta>
        {table.files.map(({ path, mediaType, bytes }) => {
          const kind = mediaType === "text/csv" ? "CSV" : "JSON";
          return (
            <span key={path}>
              <a href={path} download aria-label={t("data.download", { name: table.name, kind })}>
                {kind}
              </a>
              {bytes != null && (
                <>
                  {" "}
                  <T id="data.size" values={{ kilobytes: format.number(Math.ceil(bytes / 1000)) }} />
                </>
              )}
            </span>
          );
        })}
        {table.madeAt != null && (
          <span>
            <T id="data.madeAt" values={{ at: format.instant(table.madeAt) }} />
          </span>
        )}
      </Meta>
    </Row>
  );
}

import { Link } from "react-router";
import { checkSnapshot } from "~/design/check-snapshot";
import { Row, Rows } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Loaded } from "~/design/loaded";
import { TextPage, TextPart } from "~/design/text-page";
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
    <TextPage title={t("data.title")} lead={<T id="data.lead" />}>
      <TextPart id="tables" title={<T id="data.tables" />}>
        <Tables />
      </TextPart>
      <TextPart id="rules" title={<T id="data.rules" />}>
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
      </TextPart>
      <TextPart id="snapshot" title={<T id="data.snapshot" />}>
        <p>
          <T id="data.snapshot.text" />
        </p>
        <Snapshots />
      </TextPart>
      <TextPart id="feeds" title={<T id="data.feeds" />}>
        <ul className="plain stack-tight">
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
      </TextPart>
    </TextPage>
  );
}

function Tables() {
  return (
    <Loaded query={useOpenData()} failed={<T id="data.failed" />} loading={<T id="data.loading" />} count={5}>
      {({ tables }) => (
        <Rows>
          {tables.map((table) => (
            <TableRow key={table.name} table={table} />
          ))}
        </Rows>
      )}
    </Loaded>
  );
}

function Snapshots() {
  return (
    <Loaded
      query={useSnapshots()}
      failed={<T id="data.snapshot.failed" />}
      loading={<T id="data.loading" />}
      count={1}
    >
      {({ paths, verifierKey, program }) =>
        paths.length === 0 ? (
          <p>
            <T id="data.snapshot.none" />
          </p>
        ) : (
          <>
            <ul className="plain stack-tight">
              {paths.map((path) => (
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
              <code>{verifierKey}</code>
            </p>
            <p>
              <T id="data.snapshot.check" />
              <br />
              <code>{checkSnapshot(verifierKey)}</code>
            </p>
            <p>
              <a href={program} download>
                <T id="data.snapshot.get" />
              </a>
            </p>
            <p>
              <T id="data.snapshot.program" />
            </p>
          </>
        )
      }
    </Loaded>
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

import { useSession } from "~/api/session";
import { MoreLink } from "~/design/button";
import { FailedPart } from "~/design/failed-part";
import { Table } from "~/design/table";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { useDesk } from "./inbox";

const spans = ["overdue", "today", "upTo3", "upTo10", "more"] as const;

/** What is open by the days that are left, and where the public sees how the agency keeps its time. */
export function DeskFigures() {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const { data: session } = useSession();
  const query = useDesk();
  const { data: desk } = query;
  if (!desk && query.error) return <FailedPart query={query} />;
  if (!desk || desk.open + desk.answered === 0) return null;
  return (
    <section className="stack" aria-labelledby="desk-figures">
      <h2 className="h-work" id="desk-figures">
        <T id="agency.figures" />
      </h2>
      <Table
        caption={<T id="agency.figures" />}
        captionHidden
        compact
        columns={[
          { key: "left", name: t("agency.figures.left"), value: (span) => t(`agency.figures.${span}`) },
          {
            key: "count",
            name: t("agency.figures.count"),
            value: (span) => format.number(desk.left[span]),
            numeric: true,
          },
        ]}
        items={spans}
        keyOf={(span) => span}
      />
      <p className="small">
        <T id="agency.figures.mine" values={{ mine: desk.mine, unassigned: desk.unassigned }} />
      </p>
      {session?.agency && (
        <p>
          <MoreLink to={`/${language}/agencies/${session.agency}`}>
            <T id="agency.figures.public" />
          </MoreLink>
        </p>
      )}
    </section>
  );
}

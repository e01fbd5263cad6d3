import { Citation } from "~/design/citation";
import { useJurisdictions } from "~/api/reference";
import { Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { RulePreview } from "./queries";
import { SpreadWords } from "./spread-words";

const decimals = { maximumFractionDigits: 4 };

/** What a rule changes for petitions that are published from its day on. */
export function RuleEffects({
  preview: { before, after, changes, spread, unpublished },
}: {
  preview: RulePreview;
}) {
  const t = useT();
  const format = useFormat();
  const jurisdictions = useJurisdictions();
  const valueOf = ({ kind, value }: RulePreview["before"]) =>
    t("admin.rule", { kind, count: value, value: format.number(value, decimals) });
  return (
    <div className="stack">
      <p>
        <T
          id="admin.rule.becomes"
          values={{
            before: valueOf(before),
            after: valueOf(after),
            day: format.day(after.effectiveFrom),
          }}
        />
      </p>
      {spread.length > 0 && (
        <p>
          <T
            id="admin.rule.spread.becomes"
            values={{
              before: <SpreadWords key="before" rule={before} />,
              after: <SpreadWords key="after" rule={after} />,
            }}
          />
        </p>
      )}
      <p>
        <T
          id="admin.rule.review"
          values={{ before: before.reviewWorkingDays, after: after.reviewWorkingDays }}
        />
      </p>
      <p className="note">
        <Citation text={after.basis} />
      </p>
      <p className="note">
        <T id="admin.rule.concerns" values={{ count: unpublished }} />
      </p>
      <Table
        stack
        caption={<T id="admin.changes" />}
        items={changes}
        keyOf={({ jurisdiction }) => jurisdiction}
        columns={[
          {
            key: "place",
            name: t("admin.jurisdiction"),
            value: ({ jurisdiction }) => <Localized text={jurisdictions.data?.get(jurisdiction)?.name} />,
          },
          {
            key: "before",
            name: t("admin.before"),
            numeric: true,
            value: (change) => format.number(change.before),
          },
          {
            key: "after",
            name: t("admin.after"),
            numeric: true,
            value: (change) => format.number(change.after),
          },
        ]}
      />
      {spread.length > 0 && (
        <Table
          stack
          caption={<T id="admin.rule.spread.changes" />}
          items={spread}
          keyOf={({ jurisdiction }) => jurisdiction}
          columns={[
            {
              key: "place",
              name: t("admin.jurisdiction"),
              value: ({ jurisdiction }) => <Localized text={jurisdictions.data?.get(jurisdiction)?.name} />,
            },
            {
              key: "before",
              name: t("admin.before"),
              numeric: true,
              value: ({ before }) => (before == null ? t("admin.rule.spread.no") : format.number(before)),
            },
            {
              key: "after",
              name: t("admin.after"),
              numeric: true,
              value: ({ after }) => (after == null ? t("admin.rule.spread.no") : format.number(after)),
            },
          ]}
        />
      )}
    </div>
  );
}

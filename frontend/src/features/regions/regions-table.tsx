import { Disclosure } from "~/design/disclosure";
import { Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { digits, inhabitants, type RegionOf } from "./shares";

/** What the map shows, in numbers; those with most signatures per inhabitants first. */
export function RegionsTable({ regions }: { regions: readonly RegionOf[] }) {
  const t = useT();
  const format = useFormat();
  const sorted = regions.toSorted(
    (one, other) => (other.rate ?? -1) - (one.rate ?? -1) || (other.count ?? -1) - (one.count ?? -1),
  );
  const hidden = regions.some(({ fewerThan }) => fewerThan);
  return (
    <Disclosure summary={<T id="regions.asTable" />}>
      <Table
        caption={<T id="regions.title" />}
        captionHidden
        compact
        columns={[
          {
            key: "region",
            name: t("regions.region"),
            value: ({ code, name }: RegionOf) =>
              code === "KZ" ? <T id="regions.unknown" /> : <Localized text={name} />,
          },
          {
            key: "count",
            name: t("regions.signatures"),
            value: ({ count, fewerThan }: RegionOf) =>
              fewerThan ? <T id="regions.fewerThan" values={{ fewerThan }} /> : format.number(count ?? 0),
            numeric: true,
          },
          {
            key: "rate",
            name: t("regions.per", { inhabitants }),
            value: ({ rate }: RegionOf) => (rate === null ? "—" : format.number(rate, rate ? digits : {})),
            numeric: true,
          },
        ]}
        items={sorted}
        keyOf={({ code }) => code}
      />
      {hidden && (
        <p className="note">
          <T id="regions.hidden" />
        </p>
      )}
    </Disclosure>
  );
}

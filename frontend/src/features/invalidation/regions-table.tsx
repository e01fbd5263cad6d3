import type { ReactNode } from "react";
import { useJurisdictions } from "~/api/reference";
import { type Column, Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { Flow, Preview } from "./queries";

type Region = Flow["regions"][number] | Preview["byRegion"][number];

/** Signatures by region; small numbers are not told, and who has no region stands in a row too. */
export function RegionsTable<R extends Region>({
  regions,
  caption,
  more = [],
}: {
  regions: R[];
  caption: ReactNode;
  more?: Column<R>[];
}) {
  const t = useT();
  const format = useFormat();
  const places = useJurisdictions().data;
  const columns: Column<R>[] = [
    {
      key: "region",
      name: t("invalidation.region"),
      value: ({ jurisdiction }) =>
        jurisdiction.length === 2 ? (
          <T id="invalidation.noRegion" />
        ) : (
          <Localized text={places?.get(jurisdiction)?.name} />
        ),
    },
    {
      key: "count",
      name: t("invalidation.signatures"),
      value: ({ signatures, fewerThan }) =>
        signatures == null ? (
          <T id="invalidation.fewer" values={{ count: fewerThan ?? 0 }} />
        ) : (
          format.number(signatures)
        ),
      numeric: true,
    },
    ...more,
  ];
  return (
    <Table
      caption={caption}
      compact
      columns={columns}
      items={regions}
      keyOf={({ jurisdiction }) => jurisdiction}
    />
  );
}

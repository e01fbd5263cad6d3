import type { ReactNode } from "react";
import { Loaded } from "~/design/loaded";
import { type Column, Table } from "~/design/table";
import { TextPart } from "~/design/text-page";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { type RetentionPeriod, useRetention } from "./destructions";

/** The periods come from the server: they are data, and change with the law. */
export function Periods() {
  const t = useT();
  const columns: Column<RetentionPeriod>[] = [
    { key: "what", name: t("privacy.kept.what"), value: ({ rule }) => <T id={`privacy.what.${rule}`} /> },
    {
      key: "long",
      name: t("privacy.kept.long"),
      value: ({ rule, months, days }) => (
        <T id={`privacy.long.${rule}`} values={{ months: months ?? 0, days: days ?? 0 }} />
      ),
    },
    { key: "who", name: t("privacy.kept.who"), value: ({ rule }) => <T id={`privacy.who.${rule}`} /> },
  ];
  return (
    <Loaded
      query={useRetention()}
      failed={<T id="privacy.kept.failed" />}
      loading={<T id="privacy.loading" />}
    >
      {({ items }) => (
        <Table
          caption={<T id="privacy.kept" />}
          captionHidden
          columns={columns}
          items={items}
          keyOf={({ rule }) => rule}
          stack
        />
      )}
    </Loaded>
  );
}

/** What is kept, for how long and who sees it. */
export function KeptSection({ periods }: { periods: ReactNode }) {
  return (
    <TextPart id="kept" title={<T id="privacy.kept" />}>
      {periods}
      <p>
        <T id="privacy.kept.session" />
      </p>
      <p>
        <T id="privacy.kept.read" />
      </p>
      <p>
        <T id="privacy.kept.safety" />
      </p>
      <p>
        <T id="privacy.kept.sources" />
      </p>
      <p>
        <T id="privacy.kept.team" />
      </p>
      <p className="note">
        <T id="privacy.kept.law" />
      </p>
    </TextPart>
  );
}

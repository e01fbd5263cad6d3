import { Link } from "react-router";
import { type Column, Table } from "~/design/table";
import { TextPart } from "~/design/text-page";
import type { Picked } from "~/i18n/localized";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { AgencyCount, Group } from "./figures";

interface Naming {
  nameOf: (name: string) => Picked;
  pathOf: (name: string) => string;
}

/** What petitions of each region or topic came to: a table whose first number has a bar. */
export function Groups({
  kind,
  groups,
  ...naming
}: { kind: "region" | "topic"; groups: readonly Group[] } & Naming) {
  const t = useT();
  const format = useFormat();
  const most = Math.max(...groups.map(({ signatures }) => signatures), 1);
  return (
    <TextPart id={`by-${kind}`} title={<T id={`statistics.by.${kind}`} />}>
      {kind === "region" && (
        <p className="small">
          <T id="statistics.by.region.note" />
        </p>
      )}
      <Table
        caption={<T id={`statistics.by.${kind}`} />}
        captionHidden
        columns={[
          named<Group>(t(`statistics.${kind}`), ({ of }) => of, naming),
          {
            key: "signatures",
            name: t("statistics.signatures"),
            value: ({ signatures }) => <Bar value={signatures} most={most} />,
            numeric: true,
          },
          {
            key: "petitions",
            name: t("statistics.petitions"),
            value: ({ petitions }) => format.number(petitions),
            numeric: true,
          },
          {
            key: "collecting",
            name: t("statistics.collecting"),
            value: ({ collecting }) => format.number(collecting),
            numeric: true,
          },
        ]}
        items={groups}
        keyOf={({ of }) => of}
        stack
      />
    </TextPart>
  );
}

/** What reached each agency, and what of it is answered. */
export function Agencies({ agencies, ...naming }: { agencies: readonly AgencyCount[] } & Naming) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const most = Math.max(...agencies.map(({ received }) => received), 1);
  return (
    <TextPart id="by-agency" title={<T id="statistics.by.agency" />}>
      <p>
        <Link to={`/${language}/accountability`}>
          <T id="statistics.accountability" />
        </Link>
      </p>
      <p className="small">
        <T id="statistics.by.agency.note" />
      </p>
      <Table
        caption={<T id="statistics.by.agency" />}
        captionHidden
        columns={[
          named<AgencyCount>(t("statistics.agency"), ({ agency }) => agency, naming),
          {
            key: "received",
            name: t("statistics.received"),
            value: ({ received }) => <Bar value={received} most={most} />,
            numeric: true,
          },
          {
            key: "answered",
            name: t("statistics.answered"),
            value: ({ answered }) => format.number(answered),
            numeric: true,
          },
        ]}
        items={agencies}
        keyOf={({ agency }) => agency}
        stack
      />
    </TextPart>
  );
}

function named<Item>(name: string, of: (item: Item) => string, { nameOf, pathOf }: Naming): Column<Item> {
  return {
    key: "name",
    name,
    value: (item) => {
      const said = nameOf(of(item));
      return (
        <Link to={pathOf(of(item))} lang={said.lang}>
          {said.text}
        </Link>
      );
    },
  };
}

/** The number says it; the bar is for the eye. */
function Bar({ value, most }: { value: number; most: number }) {
  const format = useFormat();
  return (
    <span className="statistics-bar">
      {format.number(value)}
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(Math.max(0, value) / most) * 100} height={8} />
      </svg>
    </span>
  );
}

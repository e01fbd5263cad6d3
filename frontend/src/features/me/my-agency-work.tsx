import { useAgencies } from "~/api/reference";
import { type Column, Table } from "~/design/table";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { MyData } from "./my-data";
import { Section } from "./section";

type Work = MyData["officer"][number];

/** The agencies whose cases I took, and the name by which colleagues there know me. */
export function AgencyWork({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const { data: agencies } = useAgencies();
  const columns: Column<Work>[] = [
    {
      key: "agency",
      name: t("me.data.agency"),
      value: ({ agency }) => <Localized text={agencies?.get(agency)?.name} />,
    },
    { key: "name", name: t("me.who.name"), value: ({ name }) => name },
    { key: "acted", name: t("me.data.officer.acted"), value: ({ actedAt }) => format.day(actedAt) },
    {
      key: "until",
      name: t("me.data.keptUntil"),
      value: ({ keptUntil }) => (keptUntil ? format.day(keptUntil) : <T id="me.data.officer.whileOpen" />),
    },
  ];
  return (
    <Section id="agency-work" title={<T id="me.data.officer" />}>
      <Table
        caption={<T id="me.data.officer" />}
        captionHidden
        columns={columns}
        items={data.officer}
        keyOf={({ agency }) => agency}
        stack
      />
    </Section>
  );
}

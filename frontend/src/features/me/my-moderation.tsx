import { Link } from "react-router";
import { type Column, Table } from "~/design/table";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import type { MyData } from "./my-data";
import { Section } from "./section";

type Note = MyData["notes"][number];

/** What I wrote about cases for the other moderators. */
export function Notes({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Note>[] = [
    { key: "note", name: t("me.data.note"), value: ({ text }) => text },
    { key: "petition", name: t("me.data.petition"), value: ({ petition }) => <CaseLink id={petition} /> },
    { key: "written", name: t("me.data.writtenOn"), value: ({ writtenAt }) => format.day(writtenAt) },
    { key: "until", name: t("me.data.keptUntil"), value: ({ keptUntil }) => format.day(keptUntil) },
  ];
  return (
    <Section id="notes" title={<T id="me.data.notes" />}>
      <Table
        caption={<T id="me.data.notes" />}
        captionHidden
        columns={columns}
        items={data.notes}
        keyOf={({ petition, writtenAt }) => `${petition} ${writtenAt}`}
        stack
      />
    </Section>
  );
}

/** The cases that nobody else may decide at the moment because I read them. */
export function Cases({ data }: { data: MyData }) {
  const format = useFormat();
  return (
    <Section id="cases" title={<T id="me.data.cases" />}>
      <ul className="plain stack stack-tight">
        {data.cases.map(({ petition, until }) => (
          <li key={petition}>
            <CaseLink id={petition} />, <T id="me.data.case" values={{ time: format.time(until) }} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CaseLink({ id }: { id: string }) {
  return (
    <Link to={`/${useLanguage()}/moderation/${id}`}>
      <code>{id}</code>
    </Link>
  );
}

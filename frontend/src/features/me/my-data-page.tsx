import "./me.css";
import { Fragment, useState } from "react";
import { Link } from "react-router";
import { useMyFollows } from "~/api/my-follows";
import { useAgencies, useJurisdictions } from "~/api/reference";
import { Failure } from "~/design/blank";
import { Button, ButtonRow } from "~/design/button";
import { download } from "~/design/download";
import { PageHead } from "~/design/page-head";
import { type Fact, Facts } from "~/design/proof-sum";
import { RowsSkeleton } from "~/design/skeleton";
import { type Column, Table } from "~/design/table";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { ForgetDialog } from "./forget-dialog";
import { ForgottenNotice } from "./forgotten-notice";
import { AgencyWork } from "./my-agency-work";
import { dataFile, monthsOf, type MyData, useForgetting, useMyData } from "./my-data";
import { Cases, Notes } from "./my-moderation";
import { MyRatings } from "./my-ratings";
import { Section } from "./section";

type Signature = MyData["signatures"][number];
type OwnPetition = MyData["petitions"][number];
type Joined = MyData["coOrganizing"][number];
type Decision = MyData["decisions"][number];
type Invalidation = MyData["invalidations"][number];
type Machine = MyData["machines"][number];
type Act = MyData["acts"][number];

/** What is held about me, to read, to take along and to delete. */
export function MyDataPage() {
  const t = useT();
  const { data, error, isFetching, refetch } = useMyData();
  const [asking, setAsking] = useState(false);
  const forgetting = useForgetting(() => setAsking(false));
  return (
    <div className="wrap">
      <PageHead title={t("me.data.title")}>
        <p className="lead">
          <T id="me.data.lead" />
        </p>
      </PageHead>
      <div className="stack stack-roomy">
        {forgetting.data && <ForgottenNotice forgotten={forgetting.data} />}
        {data ? (
          <>
            <Session data={data} />
            <Signatures data={data} />
            {data.ratings.length > 0 && <MyRatings data={data} />}
            <Petitions data={data} />
            {data.coOrganizing.length > 0 && <CoOrganizing data={data} />}
            {data.following.length > 0 && <Following data={data} />}
            {data.decisions.length > 0 && <Decisions data={data} />}
            {data.notes.length > 0 && <Notes data={data} />}
            {data.cases.length > 0 && <Cases data={data} />}
            {data.invalidations.length > 0 && <Invalidations data={data} />}
            {data.machines.length > 0 && <Machines data={data} />}
            {data.acts.length > 0 && <Acts data={data} />}
            {data.officer.length > 0 && <AgencyWork data={data} />}
            <ButtonRow>
              <Button kind="second" onClick={() => download(dataFile(data))}>
                <T id="me.data.download" />
              </Button>
              <Button kind="second" onClick={() => setAsking(true)}>
                <T id="me.data.delete" />
              </Button>
            </ButtonRow>
            <ForgetDialog
              open={asking}
              busy={forgetting.isPending}
              problem={forgetting.error}
              onConfirm={() => forgetting.mutate()}
              onClose={() => setAsking(false)}
            />
          </>
        ) : error ? (
          <Failure
            title={t("me.data.failed")}
            code={error.code}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <RowsSkeleton label={t("me.data.loading")} />
        )}
      </div>
    </div>
  );
}

function Following({ data }: { data: MyData }) {
  const format = useFormat();
  const language = useLanguage();
  const { data: followed } = useMyFollows();
  const titles = new Map(followed?.items.map(({ petition, title }) => [petition, title]));
  return (
    <Section id="my-following" title={<T id="me.data.following" />}>
      <Facts
        facts={data.following.map(({ petition, address, confirmedAt }) => ({
          name: <Title of={{ petition, title: titles.get(petition) ?? { [language]: petition } }} />,
          value: (
            <>
              {address}
              {", "}
              {confirmedAt ? format.instant(confirmedAt, "short") : <T id="me.data.unconfirmed" />}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Session({ data: { session } }: { data: MyData }) {
  const format = useFormat();
  const { data: places } = useJurisdictions();
  const { data: agencies } = useAgencies();
  const facts: Fact[] = [
    { name: <T id="me.who.name" />, value: session.displayName },
    { name: <T id="me.data.bornOn" />, value: format.day(session.bornOn) },
    {
      name: <T id="me.data.citizen" />,
      value: <T id="me.data.citizen.value" values={{ citizen: session.citizen ? "yes" : "no" }} />,
    },
    {
      name: <T id="me.who.region" />,
      value: session.region ? (
        <Localized text={places?.get(session.region)?.name} />
      ) : (
        <T id="me.who.regionUnknown" />
      ),
    },
    {
      name: <T id="me.data.level" />,
      value: <T id="me.data.level.value" values={{ level: session.level }} />,
    },
    {
      name: <T id="me.data.roles" />,
      value: session.roles.map((role, index) => (
        <Fragment key={role}>
          {index > 0 && ", "}
          <T id="me.data.role" values={{ role }} />
        </Fragment>
      )),
    },
    ...(session.agency
      ? [{ name: <T id="me.data.agency" />, value: <Localized text={agencies?.get(session.agency)?.name} /> }]
      : []),
  ];
  return (
    <Section id="in-browser" title={<T id="me.data.session" />}>
      <Facts facts={facts} />
      <p className="note">
        <T id="me.data.session.note" />
      </p>
      <p className="note">
        <T id="me.data.device" />
      </p>
    </Section>
  );
}

function Signatures({ data }: { data: MyData }) {
  const t = useT();
  const { data: places } = useJurisdictions();
  const format = useFormat();
  const months = monthsOf(data, "SIGNATURE");
  const columns: Column<Signature>[] = [
    { key: "petition", name: t("me.data.petition"), value: (each) => <Title of={each} /> },
    {
      key: "signed",
      name: t("me.data.signedOn"),
      value: ({ signedAt, endedAt }) => (
        <>
          {format.day(signedAt)}
          {endedAt && (
            <>
              {", "}
              <T id="me.data.withdrawn" values={{ day: format.day(endedAt, "day", "on") }} />
            </>
          )}
        </>
      ),
    },
    {
      key: "region",
      name: t("me.data.signedIn"),
      value: ({ region }) =>
        region ? <Localized text={places?.get(region)?.name} /> : <T id="me.who.regionUnknown" />,
    },
    {
      key: "words",
      name: t("me.data.words"),
      value: (each) => <Words of={each} />,
    },
    {
      key: "notice",
      name: t("me.data.notice"),
      value: ({ wantsNotice }) => (
        <T id="me.data.notice.value" values={{ wants: wantsNotice ? "yes" : "no" }} />
      ),
    },
    {
      key: "until",
      name: t("me.data.keptUntil"),
      value: ({ keptUntil }) =>
        keptUntil ? format.day(keptUntil) : <T id="me.data.keptUntil.open" values={{ months }} />,
    },
  ];
  return (
    <Section id="signatures" title={<T id="me.data.signatures" />}>
      {data.signatures.length === 0 ? (
        <p>
          <T id="me.data.signatures.none" />
        </p>
      ) : (
        <Table
          caption={<T id="me.data.signatures" />}
          captionHidden
          columns={columns}
          items={data.signatures}
          keyOf={({ petition }) => petition}
          stack
        />
      )}
    </Section>
  );
}

/** What others read beside it, and why a moderator hid the reason: also of a reason that is gone, as that is kept. */
function Words({ of: { shownName, reason, hiddenBecause } }: { of: Signature }) {
  return (
    <div>
      {[shownName, reason].filter(Boolean).join(": ") || <T id="me.data.words.none" />}
      {hiddenBecause && (
        <p className="note">
          <T id="me.data.words.hidden" values={{ here: reason ? "yes" : "no", cause: hiddenBecause }} />
        </p>
      )}
    </div>
  );
}

function Petitions({ data }: { data: MyData }) {
  const t = useT();
  const months = monthsOf(data, "ORGANIZER");
  const columns: Column<OwnPetition>[] = [
    { key: "petition", name: t("me.data.petition"), value: (each) => <Title of={each} /> },
    { key: "state", name: t("me.data.state"), value: ({ state }) => <T id={`design.state.${state}`} /> },
    { key: "name", name: t("me.who.name"), value: ({ organizerName }) => organizerName },
    ...(data.petitions.some(({ appeal }) => appeal)
      ? [
          {
            key: "appeal",
            name: t("me.data.appeal"),
            value: ({ appeal }: OwnPetition) => <Localized text={appeal} />,
          },
        ]
      : []),
    { key: "until", name: t("me.data.keptUntil"), value: (each) => <KeptUntil of={each} months={months} /> },
  ];
  return (
    <Section id="own-petitions" title={<T id="me.data.petitions" />}>
      {data.petitions.length === 0 ? (
        <p>
          <T id="me.data.petitions.none" />
        </p>
      ) : (
        <Table
          caption={<T id="me.data.petitions" />}
          captionHidden
          columns={columns}
          items={data.petitions}
          keyOf={({ petition }) => petition}
          stack
        />
      )}
    </Section>
  );
}

/** How long it is kept whose petition it is: until a day, or so many months after it will have ended. */
function KeptUntil({ of: { keptUntil, state }, months }: { of: OwnPetition | Joined; months: number }) {
  const format = useFormat();
  if (keptUntil) return format.day(keptUntil);
  if (state === "SUBMITTED") return <T id="me.data.keptUntil.undecided" />;
  return <T id="me.data.keptUntil.open" values={{ months }} />;
}

/** Petitions I joined by an invitation, also those I left. */
function CoOrganizing({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const months = monthsOf(data, "ORGANIZER");
  const columns: Column<Joined>[] = [
    {
      key: "petition",
      name: t("me.data.petition"),
      value: (each) =>
        Object.keys(each.title).length > 0 ? <Title of={each} /> : <code>{each.petition}</code>,
    },
    {
      key: "joined",
      name: t("me.data.joinedOn"),
      value: ({ acceptedAt, leftAt }) => (
        <>
          {format.day(acceptedAt)}
          {leftAt && (
            <>
              {", "}
              <T id="me.data.left" values={{ day: format.day(leftAt, "day", "on") }} />
            </>
          )}
        </>
      ),
    },
    { key: "name", name: t("me.who.name"), value: ({ name }) => name ?? <T id="me.data.name.none" /> },
    { key: "until", name: t("me.data.keptUntil"), value: (each) => <KeptUntil of={each} months={months} /> },
  ];
  return (
    <Section id="co-organizing" title={<T id="me.data.coOrganizing" />}>
      <Table
        caption={<T id="me.data.coOrganizing" />}
        captionHidden
        columns={columns}
        items={data.coOrganizing}
        keyOf={({ petition }) => petition}
        stack
      />
      <p className="note">
        <T id="me.data.coOrganizing.note" />
      </p>
    </Section>
  );
}

function Decisions({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Decision>[] = [
    {
      key: "petition",
      name: t("me.data.petition"),
      value: (each) => <Title of={each} />,
    },
    {
      key: "verdict",
      name: t("me.data.verdict"),
      value: ({ verdict }) => <T id="me.data.verdict.value" values={{ verdict }} />,
    },
    { key: "decided", name: t("me.data.decidedOn"), value: ({ decidedAt }) => format.day(decidedAt) },
    { key: "until", name: t("me.data.keptUntil"), value: ({ keptUntil }) => format.day(keptUntil) },
  ];
  return (
    <Section id="decisions" title={<T id="me.data.decisions" />}>
      <Table
        caption={<T id="me.data.decisions" />}
        captionHidden
        columns={columns}
        items={data.decisions}
        keyOf={({ petition, decidedAt }) => `${petition} ${decidedAt}`}
        stack
      />
    </Section>
  );
}

function Invalidations({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Invalidation>[] = [
    {
      key: "petition",
      name: t("me.data.petition"),
      value: (each) => <Title of={each} />,
    },
    { key: "proposed", name: t("me.data.proposedOn"), value: ({ proposedAt }) => format.day(proposedAt) },
    {
      key: "until",
      name: t("me.data.keptUntil"),
      value: ({ keptUntil }) => (keptUntil ? format.day(keptUntil) : <T id="me.data.keptUntil.undecided" />),
    },
  ];
  return (
    <Section id="invalidations" title={<T id="me.data.invalidations" />}>
      <Table
        caption={<T id="me.data.invalidations" />}
        captionHidden
        columns={columns}
        items={data.invalidations}
        keyOf={({ petition, proposedAt }) => `${petition} ${proposedAt}`}
        stack
      />
    </Section>
  );
}

function Machines({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Machine>[] = [
    { key: "machine", name: t("me.data.machine"), value: ({ name }) => name },
    {
      key: "part",
      name: t("me.data.machine.part"),
      value: ({ registered, disabled }) => (
        <T
          id="me.data.machine.part.value"
          values={{ part: registered && disabled ? "both" : registered ? "registered" : "disabled" }}
        />
      ),
    },
    {
      key: "registered",
      name: t("me.data.machine.registeredOn"),
      value: ({ createdAt }) => format.day(createdAt),
    },
    {
      key: "until",
      name: t("me.data.keptUntil"),
      value: ({ keptUntil }) => (keptUntil ? format.day(keptUntil) : <T id="me.data.machine.open" />),
    },
  ];
  return (
    <Section id="machines" title={<T id="me.data.machines" />}>
      <Table
        caption={<T id="me.data.machines" />}
        captionHidden
        columns={columns}
        items={data.machines}
        keyOf={({ name, createdAt }) => `${name} ${createdAt}`}
        stack
      />
    </Section>
  );
}

function Acts({ data }: { data: MyData }) {
  const t = useT();
  const format = useFormat();
  const columns: Column<Act>[] = [
    {
      key: "act",
      name: t("me.data.act"),
      value: ({ kind, subject }) => <T id="me.data.act.value" values={{ kind, subject }} />,
    },
    { key: "at", name: t("me.data.act.at"), value: ({ actedAt }) => format.day(actedAt) },
    { key: "until", name: t("me.data.keptUntil"), value: ({ keptUntil }) => format.day(keptUntil) },
  ];
  return (
    <Section id="acts" title={<T id="me.data.acts" />}>
      <Table
        caption={<T id="me.data.acts" />}
        captionHidden
        columns={columns}
        items={data.acts}
        keyOf={({ kind, subject, actedAt }) => `${kind} ${subject} ${actedAt}`}
        stack
      />
    </Section>
  );
}

function Title({ of: { petition, title } }: { of: Pick<Signature, "petition" | "title"> }) {
  const language = useLanguage();
  return (
    <Link to={`/${language}/petitions/${petition}`}>
      <Localized text={title} />
    </Link>
  );
}

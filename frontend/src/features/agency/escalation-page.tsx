import "./agency.css";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useLocation, useParams } from "react-router";
import { usePetition } from "~/api/petition";
import { Failure } from "~/design/blank";
import { ButtonLink, MoreLink } from "~/design/button";
import { Clock } from "~/design/clock";
import { Disclosure } from "~/design/disclosure";
import { FailedPart } from "~/design/failed-part";
import { Icon } from "~/design/icon";
import { Meta } from "~/design/marks";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { Outcome } from "~/design/outcome";
import { PetitionText } from "~/design/petition-text";
import { Refusal } from "~/design/refusal";
import { Bone, Skeleton } from "~/design/skeleton";
import { WayStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { AssignmentBox } from "./assignment-box";
import { CasePaper, PrintButton } from "./case-print";
import { DeskHead } from "./desk-head";
import { DossierBox } from "./dossier-box";
import { type AgencyCase, type Escalation, useCase } from "./inbox";
import { InboxList } from "./inbox-list";
import { RegisterForm } from "./register-form";

/** The answer of a registered case: written, corrected, shown. */
type AnswerSlot = (found: AgencyCase, onPublished: () => void) => ReactNode;
/** The published answer for the paper: nothing to write, nothing to press. */
type PrintedSlot = (found: AgencyCase) => ReactNode;
/** Whose competence it is: returned, and what came of that. */
type RouteSlot = (found: AgencyCase) => ReactNode;

const words = { ALREADY_REGISTERED: "agency.refusal.alreadyRegistered" } as const;

/** One case; on a wide screen beside the inbox, on a phone by itself. */
export function EscalationPage({
  answer,
  printedAnswer,
  route,
}: {
  answer: AnswerSlot;
  printedAnswer: PrintedSlot;
  route: RouteSlot;
}) {
  const t = useT();
  const language = useLanguage();
  const { eid = "" } = useParams();
  // What the inbox was filtered by.
  const { search } = useLocation();
  return (
    <div className="desk-page">
      <DeskHead />
      <div className="wrap">
        <div className="desk desk-inbox">
          <nav className="inbox only-wide" aria-label={t("agency.title")}>
            <p className="h-inbox inbox-title">
              <T id="agency.title" />
            </p>
            <InboxList current={eid} />
          </nav>
          <div className="desk-work stack stack-part">
            <p className="only-narrow">
              <MoreLink back to={`/${language}/agency${search}`}>
                <T id="agency.back" />
              </MoreLink>
            </p>
            <Case key={eid} eid={eid} answer={answer} printedAnswer={printedAnswer} route={route} />
          </div>
        </div>
      </div>
    </div>
  );
}

function Case({
  eid,
  answer,
  printedAnswer,
  route,
}: {
  eid: string;
  answer: AnswerSlot;
  printedAnswer: PrintedSlot;
  route: RouteSlot;
}) {
  const t = useT();
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useCase(eid);
  const [done, setDone] = useState<"registered" | "published">();
  const [outrun, setOutrun] = useState<string>();
  if (data)
    return (
      <>
        <CaseHead found={data} />
        {done && <Done key={done} what={done} />}
        {outrun !== undefined && !done && (
          <Outcome key={outrun}>
            <Refusal code={outrun} words={words} />
          </Outcome>
        )}
        {data.escalation.state === "FORWARDED" && (
          <RegisterForm
            escalation={data.escalation}
            onRegistered={() => setDone("registered")}
            onOutrun={setOutrun}
          />
        )}
        <AssignmentBox escalation={data.escalation} />
        <CaseText found={data} />
        <PrintButton />
        <DossierBox found={data} />
        {route(data)}
        {data.escalation.registeredAt &&
          data.escalation.state !== "RETURNED" &&
          answer(data, () => setDone("published"))}
        <CasePaper found={data} answer={printedAnswer(data)} />
      </>
    );
  if (error?.status === 404)
    return (
      <>
        <TitleOf title={t("agency.missing.title")} />
        <p>
          <T id="agency.missing.text" />
        </p>
        <p>
          <ButtonLink to={`/${language}/agency`}>
            <T id="agency.back" />
          </ButtonLink>
        </p>
      </>
    );
  return (
    <>
      <TitleOf title={t("agency.escalation.title")} />
      {error ? (
        <Failure
          title={t("agency.case.failed")}
          code={error.code}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <Skeleton label={t("agency.case.loading")}>
          <div className="stack">
            <Bone width="80%" height="2rem" />
            <Bone width="40%" height="1.4rem" />
            <Bone width="90%" />
          </div>
        </Skeleton>
      )}
    </>
  );
}

function TitleOf({ title, lang }: { title: string; lang?: string | undefined }) {
  useDocumentTitle(title);
  return (
    <Heading className="h1-desk" lang={lang}>
      {title}
    </Heading>
  );
}

function CaseHead({ found: { escalation, petition, statement } }: { found: AgencyCase }) {
  const format = useFormat();
  const language = useLanguage();
  const query = usePetition(petition.id);
  const { data: page } = query;
  const title = format.pick(petition.title);
  const threshold = page?.thresholds.find(({ tier }) => tier === escalation.tier);
  return (
    <header className="stack stack-near">
      <Meta>
        {escalation.registrationNumber && escalation.registeredOn ? (
          <span>
            <T
              id="agency.registration"
              values={{ number: escalation.registrationNumber, day: format.day(escalation.registeredOn) }}
            />
          </span>
        ) : (
          escalation.forwardedAt && (
            <span>
              <T id="agency.forwarded" values={{ day: format.day(escalation.forwardedAt, "day", "on") }} />
            </span>
          )
        )}
        {threshold && (
          <span>
            <T id="agency.tier" values={{ tier: escalation.tier, required: threshold.required }} />
          </span>
        )}
        {page && (
          <span>
            <T id="agency.inForce" values={{ count: page.tally.inForce }} />
          </span>
        )}
      </Meta>
      {!page && query.error && <FailedPart query={query} />}
      <TitleOf title={title.text} lang={title.lang} />
      {statement && (
        <p className="small">
          <T id="agency.statement" values={{ at: format.instant(statement.receivedAt) }} />{" "}
          <a href={`/api/v1/agency/escalations/${escalation.id}/registration/statement`} download>
            <T id="agency.statement.get" />
          </a>
        </p>
      )}
      {escalation.clock ? (
        <Deadline clock={escalation.clock} anew={escalation.state === "ANSWERED"} />
      ) : (
        <p>
          <WayStanding way={escalation} />
        </p>
      )}
      <p>
        <MoreLink to={`/${language}/petitions/${petition.id}`}>
          <T id="agency.publicPage" />
        </MoreLink>
      </p>
    </header>
  );
}

function Deadline({
  clock,
  anew,
}: {
  clock: NonNullable<Escalation["clock"]>;
  /** The answer was returned: another one is owed. */
  anew: boolean;
}) {
  const format = useFormat();
  const overdue = clock.overdueWorkingDays > 0;
  return (
    <Clock limit={clock.workingDaysAllowed} left={clock.workingDaysLeft} overdue={clock.overdueWorkingDays}>
      <T
        id={`agency.deadline.${overdue ? "over" : "left"}.${anew ? "ANEW" : clock.awaiting}`}
        values={{ day: format.day(clock.dueOn, "day", "until") }}
      />{" "}
      <T id={overdue ? "agency.public.told" : "agency.public.willBeTold"} />
    </Clock>
  );
}

function CaseText({ found: { escalation, petition } }: { found: AgencyCase }) {
  return (
    <Disclosure summary={<T id="agency.text" />} open={escalation.state === "FORWARDED"}>
      <div className="case-text stack stack-roomy">
        <PetitionText
          summary={petition.summary}
          demands={petition.demands.map(({ text }) => text)}
          background={petition.background}
          formatted={petition.formattedBackground}
          images={petition.images}
        />
        {petition.organizer.displayName && (
          <p className="note">
            <T id="agency.organizer" values={{ name: petition.organizer.displayName }} />
          </p>
        )}
        {petition.coOrganizers.length > 0 && (
          <p className="note">
            <T
              id="agency.coOrganizers"
              values={{
                count: petition.coOrganizers.length,
                names: petition.coOrganizers.map(({ displayName }) => displayName).join(", "),
              }}
            />
          </p>
        )}
      </div>
    </Disclosure>
  );
}

/** What has just been done; takes the focus, as the form that had it is gone. */
function Done({ what }: { what: "registered" | "published" }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="success" role="status" tabIndex={-1} ref={box}>
      <span className="seal">
        <Icon name="done" />
      </span>
      <div className="stack stack-tight">
        <p>
          <b>
            <T id={`agency.done.${what}`} />
          </b>
        </p>
        <p className="small">
          <T id={`agency.done.${what}.text`} />
        </p>
      </div>
    </div>
  );
}

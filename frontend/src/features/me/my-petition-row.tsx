import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { client, dataOf } from "~/api/client";
import { collects, isPublic, usePetition, useWays } from "~/api/petition";
import { useAgencies, useJurisdictions, useTopics } from "~/api/reference";
import { Awaited } from "~/design/awaited";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { FailedPart } from "~/design/failed-part";
import { Row } from "~/design/lists";
import { Meta } from "~/design/marks";
import { Notice } from "~/design/notice";
import { Progress } from "~/design/progress";
import { Share } from "~/design/share";
import { PetitionStanding } from "~/design/standing";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import type { MyPetition } from "./my-petitions";
import { DeleteDraftDialog } from "./delete-draft-dialog";
import { WithdrawDialog } from "./withdraw-dialog";

/** One of my petitions: where it stands, what comes next, what I can do. */
export function MyPetitionRow({ petition }: { petition: MyPetition }) {
  const format = useFormat();
  const language = useLanguage();
  const [withdrawing, setWithdrawing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const { data: places } = useJurisdictions();
  const { data: topics } = useTopics();
  const { id, state } = petition;
  const isDraft = state === "DRAFT";
  const organizes = petition.role === "ORGANIZER";
  const page = `/${language}/petitions/${id}`;
  const title = format.pick(petition.title);
  return (
    <Row>
      <Meta>
        <PetitionStanding state={state} closedBecause={petition.closedBecause} />
        <span>
          <Localized text={places?.get(petition.jurisdiction)?.name} />
        </span>
        <span>
          <Localized text={topics?.get(petition.topic)?.name} />
        </span>
        {!organizes && (
          <span>
            <T id="me.coOrganizer" />
          </span>
        )}
      </Meta>
      <h3>
        <Link to={isDraft ? `/${language}/start/${id}?step=preview` : page} lang={title.lang}>
          {title.text || <T id="me.untitled" />}
        </Link>
      </h3>
      <p className="small">
        <NextStep petition={petition} />
      </p>
      {isPublic(state) && state !== "REJECTED" && <Ways id={id} />}
      {state === "REJECTED" && <Rejection id={id} organizes={organizes} />}
      {petition.closingReason && (
        <p className="small pick-left">
          <Localized text={petition.closingReason} />
        </p>
      )}
      {isPublic(state) && state !== "REJECTED" && <Signatures id={id} />}
      {state === "SEEDING" && <Share url={new URL(page, window.location.origin).href} title={title.text} />}
      <ButtonRow>
        {isDraft && (
          <ButtonLink to={`/${language}/start/${id}?step=preview`} icon="pen">
            <T id="me.goOn" />
          </ButtonLink>
        )}
        {isDraft && (
          <ButtonLink kind="second" to={`/${language}/me/petitions/${id}`} icon="person">
            <T id="me.toTeam" />
          </ButtonLink>
        )}
        {isDraft && organizes && (
          <Button kind="quiet" icon="bin" onClick={() => setDeleting(true)}>
            <T id="me.deleteDraft" />
          </Button>
        )}
        {!isDraft && (
          <ButtonLink to={`/${language}/me/petitions/${id}`}>
            <T id="me.toDesk" />
          </ButtonLink>
        )}
        {!isDraft && (
          <ButtonLink kind="second" to={page}>
            <T id="me.toPetition" />
          </ButtonLink>
        )}
        {collects(state) && organizes && (
          <Button kind="quiet" onClick={() => setWithdrawing(true)}>
            <T id="me.withdraw" />
          </Button>
        )}
      </ButtonRow>
      {isDraft && organizes && (
        <DeleteDraftDialog petition={petition} open={deleting} onClose={() => setDeleting(false)} />
      )}
      {organizes && (
        <WithdrawDialog petition={petition} open={withdrawing} onClose={() => setWithdrawing(false)} />
      )}
    </Row>
  );
}

function NextStep({ petition: { state, closedBecause, role, ...dates } }: { petition: MyPetition }) {
  const format = useFormat();
  const day = (value: string | null | undefined, dayCase?: "until" | "on") =>
    value ? format.day(value, "short", dayCase) : "";
  switch (state) {
    case "DRAFT":
      return <T id={role === "ORGANIZER" ? "me.next.DRAFT" : "me.next.DRAFT.together"} />;
    case "SUBMITTED":
      return <T id="me.next.SUBMITTED" values={{ day: day(dates.submittedAt, "on") }} />;
    case "REJECTED":
      return <T id="me.next.REJECTED" />;
    case "SEEDING":
      return <T id="me.next.SEEDING" values={{ day: day(dates.publishedAt, "on") }} />;
    case "OPEN":
      return <T id="me.next.OPEN" values={{ day: day(dates.closesAt, "until") }} />;
    case "CLOSED":
      return (
        <T
          id="me.next.CLOSED"
          values={{ because: closedBecause ?? "other", day: day(dates.closedAt, "on") }}
        />
      );
  }
}

function Ways({ id }: { id: string }) {
  const petition = usePetition(id);
  const query = useWays(id, petition.data?.thresholds.some(({ reachedAt }) => reachedAt) === true);
  const { data: ways } = query;
  const { data: agencies } = useAgencies();
  if (!petition.data && petition.error) return <FailedPart query={petition} />;
  if (!ways && query.error) return <FailedPart query={query} />;
  return (
    <Awaited
      ways={ways ?? []}
      agency={({ agency }) => <Localized text={agencies?.get(agency)?.name} />}
      due={(day) => <T id="me.way.due" values={{ day }} />}
    />
  );
}

function Signatures({ id }: { id: string }) {
  const { data: page } = usePetition(id);
  if (!page) return null;
  return (
    <div className="my-progress">
      <Progress inForce={page.tally.inForce} tiers={page.thresholds} collects={collects(page.state)} />
    </div>
  );
}

/** The reason is public and stands in the timeline. */
function Rejection({ id, organizes }: { id: string; organizes: boolean }) {
  const query = useQuery({
    queryKey: ["petition", id, "timeline"],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET("/api/v1/petitions/{id}/timeline", { params: { path: { id } }, signal })))
        .items,
  });
  const { data } = query;
  const language = useLanguage();
  const rejection = data?.find(({ kind }) => kind === "REJECTED");
  const appealed = data?.some(({ kind }) => kind === "APPEALED") === true;
  const decided = data?.some(({ kind }) => kind === "APPEAL_UPHELD") === true;
  if (!data && query.error) return <FailedPart query={query} />;
  if (!rejection) return null;
  return (
    <Notice icon="no">
      {rejection.reasonCode && (
        <p>
          <b>
            <T id={`me.reason.${rejection.reasonCode}`} />
          </b>
        </p>
      )}
      <p className="small pre">
        <Localized text={rejection.text} />
      </p>
      <p className="note pre">
        <Localized text={rejection.legalBasis} />
      </p>
      {!appealed && organizes && (
        <p>
          <Link to={`/${language}/petitions/${id}#appeal`}>
            <T id="me.appeal" />
          </Link>
        </p>
      )}
      {appealed && !decided && (
        <p className="small">
          <T id="me.appealed" />
        </p>
      )}
    </Notice>
  );
}

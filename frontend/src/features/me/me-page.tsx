import "./me.css";
import type { ReactNode } from "react";
import { useJurisdictions } from "~/api/reference";
import { hasRole, type Session, useSession, useSignOut } from "~/api/session";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { Rows } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { type Fact, Facts } from "~/design/proof-sum";
import { Refusal } from "~/design/refusal";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { MyPetitionRow } from "./my-petition-row";
import { useMyPetitions } from "./my-petitions";

/** Who I am here, and my petitions. */
export function MePage({ following }: { following?: ReactNode }) {
  const t = useT();
  const { data: session } = useSession();
  if (!session) return null;
  return (
    <div className="wrap">
      <PageHead title={t("me.title")} />
      <div className="split split-side">
        <div className="stack stack-roomy">
          <section className="stack" aria-labelledby="my-petitions">
            <h2 id="my-petitions">
              <T id="me.petitions" />
            </h2>
            <MyPetitions />
          </section>
          {following}
        </div>
        <Who session={session} />
      </div>
    </div>
  );
}

function MyPetitions() {
  const t = useT();
  const language = useLanguage();
  const { data, error, isFetching, refetch } = useMyPetitions();
  if (data?.items.length === 0)
    return (
      <Blank
        title={<T id="me.none.title" />}
        actions={
          <ButtonLink to={`/${language}/start`} icon="pen">
            <T id="me.start" />
          </ButtonLink>
        }
      >
        <p>
          <T id="me.none.text" />
        </p>
      </Blank>
    );
  if (data)
    return (
      <>
        <Rows>
          {data.items.map((petition) => (
            <MyPetitionRow key={petition.id} petition={petition} />
          ))}
        </Rows>
        <p>
          <ButtonLink kind="second" to={`/${language}/start`} icon="pen">
            <T id="me.startAnother" />
          </ButtonLink>
        </p>
      </>
    );
  if (error)
    return (
      <Failure
        title={t("me.failed")}
        code={error.code}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  return <RowsSkeleton label={t("me.loading")} count={2} />;
}

function Who({ session }: { session: Session }) {
  const t = useT();
  const language = useLanguage();
  const signOut = useSignOut();
  const everywhere = useSignOut({ everywhere: true });
  const { data: places } = useJurisdictions();
  const facts: Fact[] = [
    { name: <T id="me.who.name" />, value: session.displayName },
    {
      name: <T id="me.who.region" />,
      value: session.region ? (
        <Localized text={places?.get(session.region)?.name} />
      ) : (
        <T id="me.who.regionUnknown" />
      ),
    },
    {
      name: <T id="me.who.may" />,
      value: <T id={session.eligible ? "me.who.eligible" : "me.who.notEligible"} />,
    },
  ];
  return (
    <Panel as="aside" sticky title={<T id="me.who" />}>
      <div className="who">
        <Facts facts={facts} />
      </div>
      <p className="note">
        <T id="me.who.note" />
      </p>
      <ButtonRow>
        {hasRole(session, "MODERATOR") && (
          <ButtonLink kind="second" to={`/${language}/moderation`}>
            <T id="me.toModeration" />
          </ButtonLink>
        )}
        {hasRole(session, "ADMIN") && (
          <ButtonLink kind="second" to={`/${language}/admin`}>
            <T id="me.toAdmin" />
          </ButtonLink>
        )}
        {hasRole(session, "AGENCY") && (
          <ButtonLink kind="second" to={`/${language}/agency`}>
            <T id="me.toInbox" />
          </ButtonLink>
        )}
        <ButtonLink kind="second" to={`/${language}/me/data`}>
          <T id="me.data.link" />
        </ButtonLink>
        <Button kind="second" busy={signOut.isPending} onClick={() => signOut.mutate()}>
          {t("me.signOut")}
        </Button>
      </ButtonRow>
      {signOut.error && <Refusal code={signOut.error.code} />}
      <div className="stack stack-tight">
        <p className="note" id="everywhere-note">
          <T id="me.signOutEverywhere.note" />
        </p>
        <ButtonRow>
          <Button
            kind="second"
            busy={everywhere.isPending}
            onClick={() => everywhere.mutate()}
            aria-describedby="everywhere-note"
          >
            <T id="me.signOutEverywhere" />
          </Button>
        </ButtonRow>
        {everywhere.error && (
          <Refusal code={everywhere.error.code} words={{ BUSY: "me.signOutEverywhere.failed" }} />
        )}
      </div>
    </Panel>
  );
}

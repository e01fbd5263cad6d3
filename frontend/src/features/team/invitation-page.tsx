import "./team.css";
import { useEffect } from "react";
import { useSession } from "~/api/session";
import { Blank, Failure } from "~/design/blank";
import { Button, ButtonLink, ButtonRow } from "~/design/button";
import { DonePage } from "~/design/done-page";
import { Check, Checks } from "~/design/lists";
import { PageHead } from "~/design/page-head";
import { Panel } from "~/design/panel";
import { Refusal } from "~/design/refusal";
import { SignInLink } from "~/design/sign-in-link";
import { RowsSkeleton } from "~/design/skeleton";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { forgetSecret, useSecret } from "./kept-secret";
import { type Invited, useAccepting, useDeclining, useInvited } from "./team";

const words = {
  ALREADY_ORGANIZER: "team.refusal.already",
  TOO_MANY_ORGANIZERS: "team.refusal.full",
  NOT_ELIGIBLE_AGE: "team.refusal.age",
  NOT_ELIGIBLE_CITIZENSHIP: "team.refusal.citizenship",
} as const;

/** Where the link of an invitation leads: who invites to what, what one takes on, and the two answers. */
export function InvitationPage() {
  const t = useT();
  const secret = useSecret();
  // Another link in the same tab is another invitation.
  if (secret !== "") return <Answering key={secret} secret={secret} />;
  return (
    <div className="wrap">
      <PageHead title={t("team.invitation")} />
      <Invalid />
    </div>
  );
}

function Answering({ secret }: { secret: string }) {
  const t = useT();
  const { data: session, error: noSession, refetch: askSession } = useSession();
  const { data, error, isFetching, refetch } = useInvited(secret);
  const accepting = useAccepting(secret);
  const declining = useDeclining(secret);
  const isAnswered = accepting.isSuccess || declining.isSuccess;
  useEffect(() => {
    if (isAnswered) forgetSecret();
  }, [isAnswered]);
  const failure = noSession ?? error;
  if (declining.isSuccess)
    return (
      <DonePage title={t("team.declined")}>
        <p className="lead">
          <T id="team.declined.text" />
        </p>
      </DonePage>
    );
  if (accepting.data)
    return (
      <DonePage title={t("team.accepted")}>
        <p className="lead">
          <T id="team.accepted.text" />
        </p>
        <Onward petition={accepting.data.petition} state={accepting.data.state} />
      </DonePage>
    );
  if (data && session)
    return (
      <Question
        invited={data}
        name={session.authenticated ? (session.displayName ?? "") : undefined}
        accepting={accepting}
        declining={declining}
      />
    );
  return (
    <div className="wrap">
      <PageHead title={t("team.invitation")} />
      {data === null ? (
        <Invalid />
      ) : failure ? (
        <Failure
          title={t("team.invitation.failed")}
          code={failure.code}
          onRetry={() => void (noSession ? askSession() : refetch())}
          retrying={isFetching}
        />
      ) : (
        <RowsSkeleton label={t("team.invitation.loading")} count={1} />
      )}
    </div>
  );
}

function Question({
  invited,
  name,
  accepting,
  declining,
}: {
  invited: Invited;
  /** As whom one accepts; undefined while nobody is signed in. */
  name: string | undefined;
  accepting: ReturnType<typeof useAccepting>;
  declining: ReturnType<typeof useDeclining>;
}) {
  const t = useT();
  const format = useFormat();
  const { role, state, petition } = invited;
  const title = format.pick(invited.title);
  const summary = format.pick(invited.summary);
  const organizer = invited.organizer.displayName ?? "";
  const refused = accepting.error;
  return (
    <div className="wrap">
      <PageHead title={t("team.invitation")}>
        <p className="lead">
          <T
            id={role ? `team.invitation.${role}` : "team.invitation.from"}
            values={{ name: <b key="name">{organizer}</b> }}
          />
        </p>
      </PageHead>
      <div className="split split-side team-invitation">
        <section className="stack" aria-labelledby="invited-to">
          <h2 id="invited-to" lang={title.lang}>
            {title.text}
          </h2>
          {summary.text && (
            <p className="lead" lang={summary.lang}>
              {summary.text}
            </p>
          )}
          <p className="small">
            <T id={`team.state.${state}`} />
          </p>
          {!role && (
            <>
              <h3 className="h-small">
                <T id="team.takesOn" />
              </h3>
              <Checks>
                <Check icon="person">
                  <T id="team.takesOn.name" />
                </Check>
                <Check icon="pen">
                  <T id="team.takesOn.work" />
                </Check>
                <Check icon="lock">
                  <T id="team.takesOn.organizer" values={{ name: organizer }} />
                </Check>
                <Check icon="done">
                  <T id="team.takesOn.signature" />
                </Check>
                <Check icon="back">
                  <T id="team.takesOn.leave" />
                </Check>
              </Checks>
            </>
          )}
        </section>
        {role ? (
          <Panel as="aside" title={<T id="team.next" />}>
            <Onward petition={petition} state={state} />
          </Panel>
        ) : (
          <Panel as="aside" sticky title={<T id="team.answer" />}>
            <p>
              {name === undefined ? (
                <T id="team.answer.signIn" />
              ) : (
                <T id="team.answer.as" values={{ name: <b key="name">{name}</b> }} />
              )}
            </p>
            {refused && refused.code !== "INVITATION_INVALID" && (
              <Refusal code={refused.code} level={refused.level} words={words} />
            )}
            {declining.error && <Refusal code={declining.error.code} />}
            <ButtonRow>
              {name === undefined ? (
                <SignInLink />
              ) : (
                <Button busy={accepting.isPending || declining.isPending} onClick={() => accepting.mutate()}>
                  <T id="team.accept" />
                </Button>
              )}
              <Button
                kind="second"
                busy={accepting.isPending || declining.isPending}
                onClick={() => declining.mutate()}
              >
                <T id="team.decline" />
              </Button>
            </ButtonRow>
            <p className="note">
              <T id="team.answer.until" values={{ day: format.day(invited.expiresAt, "short", "until") }} />
            </p>
          </Panel>
        )}
      </div>
    </div>
  );
}

/** To the draft while it is one, else to the desk. */
function Onward({ petition, state }: { petition: string; state: Invited["state"] }) {
  const language = useLanguage();
  return (
    <ButtonRow>
      {state === "DRAFT" && (
        <ButtonLink to={`/${language}/start/${petition}`} icon="pen">
          <T id="team.toDraft" />
        </ButtonLink>
      )}
      <ButtonLink
        kind={state === "DRAFT" ? "second" : "primary"}
        to={`/${language}/me/petitions/${petition}`}
      >
        <T id="team.toDesk" />
      </ButtonLink>
    </ButtonRow>
  );
}

function Invalid() {
  const language = useLanguage();
  return (
    <Blank
      title={<T id="team.invalid" />}
      actions={
        <ButtonLink kind="second" to={`/${language}`}>
          <T id="team.home" />
        </ButtonLink>
      }
    >
      <p>
        <T id="team.invalid.text" />
      </p>
    </Blank>
  );
}

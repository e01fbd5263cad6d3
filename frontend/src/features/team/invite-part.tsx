import { useEffect, useRef } from "react";
import { Button, ButtonRow } from "~/design/button";
import { CopyButton } from "~/design/copy-button";
import { Row, Rows } from "~/design/lists";
import { Notice } from "~/design/notice";
import { Refusal } from "~/design/refusal";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";
import { linkOf } from "./kept-secret";
import { type Invitation, type MadeInvitation, type Team, useInviting, useRevoking } from "./team";

const words = {
  TOO_MANY_ORGANIZERS: "team.refusal.organizers",
  TOO_MANY_INVITATIONS: "team.refusal.invitations",
  PETITION_ENDED: "team.refusal.ended",
} as const;

/** Making links that invite, and what became of those that were made. */
export function InvitePart({ id, team }: { id: string; team: Team }) {
  const inviting = useInviting(id);
  // What was taken back needs no sending.
  const made = team.invitations.some((each) => each.id === inviting.data?.id && !each.declined)
    ? inviting.data
    : undefined;
  const full = team.coOrganizers.length >= team.coOrganizersAtMost;
  return (
    <div className="stack stack-roomy">
      {made && <MadeLink key={made.id} made={made} />}
      {inviting.error && <Refusal code={inviting.error.code} words={words} />}
      {!team.takesCoOrganizers ? (
        <p className="note">
          <T id="team.refusal.ended" />
        </p>
      ) : full ? (
        <p className="note">
          <T id="team.full" values={{ most: team.coOrganizersAtMost }} />
        </p>
      ) : (
        <ButtonRow>
          <Button
            kind={team.invitations.length === 0 ? "primary" : "second"}
            icon="link"
            busy={inviting.isPending}
            onClick={() => inviting.mutate()}
          >
            <T id="team.invite" />
          </Button>
        </ButtonRow>
      )}
      {team.invitations.length > 0 && <Waiting id={id} invitations={team.invitations} />}
    </div>
  );
}

/** The link, to be seen only now. Messengers get it from the person, never by an address of ours. */
function MadeLink({ made }: { made: MadeInvitation }) {
  const t = useT();
  const language = useLanguage();
  const format = useFormat();
  const link = linkOf(made.secret, language);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-labelledby="made-invitation">
      <Notice icon="link">
        <p id="made-invitation">
          <b>
            <T id="team.made" />
          </b>
        </p>
        <p>
          <T id="team.made.text" values={{ day: format.day(made.expiresAt, "short", "until") }} />
        </p>
        <p className="team-link">{link}</p>
        <ButtonRow>
          <CopyButton text={link} action="team.copy" />
          {typeof navigator.share === "function" && (
            <Button
              kind="second"
              icon="send"
              onClick={() => {
                // Closing the sheet rejects; there is nothing to say about that.
                navigator.share({ title: t("team.share"), url: link }).catch(() => undefined);
              }}
            >
              <T id="design.share.more" />
            </Button>
          )}
        </ButtonRow>
      </Notice>
    </div>
  );
}

function Waiting({ id, invitations }: { id: string; invitations: readonly Invitation[] }) {
  const format = useFormat();
  const revoking = useRevoking(id);
  return (
    <div className="stack stack-tight">
      <h3 className="h-small" id="invitations" tabIndex={-1}>
        <T id="team.waiting" />
      </h3>
      <Rows>
        {invitations.map((each) => (
          <Row key={each.id}>
            <p>
              <T
                id={each.declined ? "team.waiting.declined" : "team.waiting.open"}
                values={{
                  made: format.instant(each.createdAt, "short"),
                  day: format.day(each.expiresAt, "short", "until"),
                }}
              />
            </p>
            <p>
              <Button
                kind="quiet"
                busy={revoking.isPending && revoking.variables === each.id}
                onClick={() =>
                  revoking.mutate(each.id, {
                    onSuccess: () => {
                      const left = document.getElementById("invitations");
                      (left ?? document.getElementById("team"))?.focus();
                    },
                  })
                }
              >
                <T id={each.declined ? "team.clear" : "team.revoke"} />
                <span className="hidden-visually"> {format.instant(each.createdAt, "short")}</span>
              </Button>
            </p>
          </Row>
        ))}
      </Rows>
      {revoking.error && <Refusal code={revoking.error.code} />}
    </div>
  );
}

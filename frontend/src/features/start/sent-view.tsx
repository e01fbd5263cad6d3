import { useEffect } from "react";
import type { Petition } from "~/api/petition";
import { ButtonLink, ButtonRow } from "~/design/button";
import { Icon } from "~/design/icon";
import { PageHead } from "~/design/page-head";
import { PetitionStanding } from "~/design/standing";
import { Timeline } from "~/design/timeline";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { useT } from "~/i18n/use-t";

/** A petition that has left the hands of its organizer: what happens to it now. */
export function SentView({ petition }: { petition: Petition }) {
  const t = useT();
  const format = useFormat();
  const language = useLanguage();
  const waiting = petition.state === "SUBMITTED";
  useEffect(() => {
    // The button that sent it is gone, and with it the focus; who came by a link is led to the heading anyway.
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <PageHead title={t(waiting ? "start.sent.title" : "start.gone.title")}>
        <p className="lead">
          <Localized text={petition.title} />
        </p>
        <p>
          <PetitionStanding state={petition.state} closedBecause={petition.closedBecause} />
        </p>
      </PageHead>
      <div className="flow stack stack-part">
        {waiting && (
          <>
            <div className="success">
              <span className="seal">
                <Icon name="done" />
              </span>
              <p>
                <T id="start.sent.text" />
              </p>
            </div>
            <section className="stack" aria-labelledby="next">
              <h2 className="h-small" id="next">
                <T id="start.sent.next" />
              </h2>
              <Timeline
                entries={[
                  {
                    key: "sent",
                    dateTime: petition.submittedAt ?? undefined,
                    when: petition.submittedAt ? format.instant(petition.submittedAt) : "",
                    what: <T id="start.sent.step.sent" />,
                  },
                  {
                    key: "moderation",
                    when: <T id="start.sent.step.moderation.when" />,
                    what: <T id="start.sent.step.moderation" />,
                    kind: "to-come",
                  },
                  {
                    key: "seeding",
                    when: <T id="start.sent.step.seeding.when" />,
                    what: <T id="start.sent.step.seeding" />,
                    kind: "to-come",
                  },
                  {
                    key: "open",
                    when: <T id="start.sent.step.open.when" />,
                    what: <T id="start.sent.step.open" />,
                    kind: "to-come",
                  },
                ]}
              />
            </section>
          </>
        )}
        {!waiting && (
          <p>
            <T id="start.gone.text" />
          </p>
        )}
        <ButtonRow>
          <ButtonLink to={`/${language}/me`} icon="person">
            <T id="start.toMe" />
          </ButtonLink>
          <ButtonLink kind="second" to={`/${language}/petitions/${petition.id}`}>
            <T id="start.toPetition" />
          </ButtonLink>
        </ButtonRow>
      </div>
    </>
  );
}

import "./answer.css";
import type { ReactNode } from "react";
import type { Hearing } from "~/api/agency-case";
import { StateLabel } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/** Hearings and public discussions, the next one first; `action` is what an officer may do about one that lies ahead. */
export function HearingList({
  hearings,
  action,
  now = new Date(),
}: {
  hearings: readonly Hearing[];
  action?: ((hearing: Hearing) => ReactNode) | undefined;
  now?: Date;
}) {
  const format = useFormat();
  const latestFirst = [...hearings].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  return (
    <ul className="plain stack">
      {latestFirst.map((hearing) => {
        const { number, kind, startsAt, place, link, about, cancelledAt, cancelledWhy } = hearing;
        const ahead = !cancelledAt && Date.parse(startsAt) > now.getTime();
        return (
          <li key={number} className="hearing stack stack-tight">
            <p>
              <b>
                <T id={`answer.hearing.${kind}`} />
              </b>
            </p>
            <p>
              {cancelledAt ? (
                <StateLabel kind="overdue">
                  <T id="answer.hearing.cancelled" />
                </StateLabel>
              ) : (
                <StateLabel kind={ahead ? "live" : "plain"} icon="clock">
                  <T id={ahead ? "answer.hearing.ahead" : "answer.hearing.begun"} />
                </StateLabel>
              )}
            </p>
            <p>
              <T id="answer.hearing.at" values={{ at: format.instant(startsAt) }} />
            </p>
            {cancelledWhy && (
              <p className="pre">
                <Localized text={cancelledWhy} />
              </p>
            )}
            {place && (
              <p className="pre">
                <T id="answer.hearing.place" values={{ place: <Localized key="place" text={place} /> }} />
              </p>
            )}
            {link && !cancelledAt && (
              <p>
                <T
                  id="answer.hearing.link"
                  values={{
                    link: (
                      <a key="link" className="hearing-link" href={link} rel="noreferrer external">
                        {link}
                      </a>
                    ),
                  }}
                />
              </p>
            )}
            {about && (
              <p className="pre">
                <Localized text={about} />
              </p>
            )}
            {ahead && action?.(hearing)}
          </li>
        );
      })}
    </ul>
  );
}

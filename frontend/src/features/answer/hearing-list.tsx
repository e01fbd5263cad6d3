import "./answer.css";
import type { ReactNode } from "react";
import type { Hearing } from "~/api/agency-case";
import { StateLabel } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";

/**
 * Hearings and public discussions, the next one first; those that are over or cancelled come after, the latest first.
 * `action` is what an officer may do about one that lies ahead.
 */
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
  const isAhead = ({ startsAt, cancelledAt }: Hearing) =>
    !cancelledAt && Date.parse(startsAt) > now.getTime();
  const nextFirst = hearings.filter(isAhead).sort((a, b) => startOf(a) - startOf(b));
  const latestFirst = hearings.filter((each) => !isAhead(each)).sort((a, b) => startOf(b) - startOf(a));
  return (
    <ul className="plain stack">
      {[...nextFirst, ...latestFirst].map((hearing) => {
        const { number, kind, startsAt, place, link, about, cancelledAt, cancelledWhy } = hearing;
        const ahead = isAhead(hearing);
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

function startOf({ startsAt }: Hearing): number {
  return Date.parse(startsAt);
}

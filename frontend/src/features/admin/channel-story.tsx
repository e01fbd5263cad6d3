import { T } from "~/i18n/t";
import { useFormat } from "~/i18n/use-format";
import { Part } from "./part";
import { type Channel, useChannelHistory, useChannelTests } from "./queries";
import { Who } from "./who";

/** All that a channel ever was, and how it was tried. */
export function ChannelStory({ channel: { agency, id } }: { channel: Channel }) {
  const format = useFormat();
  const history = useChannelHistory(agency, id);
  const tests = useChannelTests(agency, id);
  return (
    <div className="stack">
      <Part query={history}>
        {(versions) => (
          <ul className="plain stack">
            {versions.map(({ version, address, disabledBecause, secretReplaced, changedAt, by, reason }) => (
              <li key={`${version} ${changedAt}`}>
                <p className="admin-long">{address}</p>
                {secretReplaced && (
                  <p className="note">
                    <T id="admin.channel.secretReplaced" />
                  </p>
                )}
                {disabledBecause && (
                  <p className="note">
                    <T id="admin.channel.disabled" values={{ why: disabledBecause }} />
                  </p>
                )}
                <Who by={by} at={changedAt} reason={reason} />
              </li>
            ))}
          </ul>
        )}
      </Part>
      <h4 className="h-work">
        <T id="admin.channel.tests" />
      </h4>
      <Part query={tests}>
        {(all) =>
          all.length === 0 ? (
            <p className="note">
              <T id="admin.channel.tests.none" />
            </p>
          ) : (
            <ul className="plain stack">
              {all.map(({ startedAt, outcome, durationMillis, by }) => (
                <li key={startedAt}>
                  <p>
                    <T
                      id="admin.channel.tested"
                      values={{ outcome: outcome ?? "", millis: format.number(durationMillis ?? 0) }}
                    />
                  </p>
                  <Who by={by} at={startedAt} />
                </li>
              ))}
            </ul>
          )
        }
      </Part>
    </div>
  );
}

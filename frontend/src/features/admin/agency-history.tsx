import { Disclosure } from "~/design/disclosure";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import type { AdministeredAgency } from "./queries";
import { Who } from "./who";

/** All that an agency ever was, the latest first. */
export function AgencyHistory({ agency: { history } }: { agency: AdministeredAgency }) {
  if (history.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="history">
      <h2 id="history" className="h-small">
        <T id="admin.history" />
      </h2>
      <div>
        {history.map(({ revision, content, by, at, reason }) => (
          <Disclosure key={revision} summary={<T id="admin.revision" values={{ revision }} />}>
            <div className="stack">
              <Who by={by} at={at} reason={reason} />
              <p>
                <Localized text={content.name} />
              </p>
              <p className="note">
                <T
                  id="admin.agency.was"
                  values={{
                    kind: content.kind,
                    jurisdiction: content.jurisdiction,
                    supervisor: content.supervisor ?? "—",
                  }}
                />
              </p>
              {!content.isEnabled && (
                <p className="note">
                  <T id="admin.disabled" />
                </p>
              )}
            </div>
          </Disclosure>
        ))}
      </div>
    </section>
  );
}

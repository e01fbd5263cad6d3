import { useAgencies, useJurisdictions } from "~/api/reference";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { History } from "./history";
import type { AdministeredAgency } from "./queries";

/** All that an agency ever was, the latest first. */
export function AgencyHistory({ agency: { history } }: { agency: AdministeredAgency }) {
  const agencies = useAgencies().data;
  const jurisdictions = useJurisdictions().data;
  return (
    <History
      versions={history}
      rest={(content) => (
        <>
          <p className="note">
            <T
              id="admin.agency.was"
              values={{
                kind: content.kind,
                jurisdiction: (
                  <Localized key="jurisdiction" text={jurisdictions?.get(content.jurisdiction)?.name} />
                ),
                supervisor: content.supervisor ? (
                  <Localized key="supervisor" text={agencies?.get(content.supervisor)?.name} />
                ) : (
                  <T key="supervisor" id="admin.agency.supervisor.was.none" />
                ),
              }}
            />
          </p>
          {!content.isEnabled && (
            <p className="note">
              <T id="admin.disabled" />
            </p>
          )}
        </>
      )}
    />
  );
}

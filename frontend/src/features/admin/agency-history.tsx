import { T } from "~/i18n/t";
import { History } from "./history";
import type { AdministeredAgency } from "./queries";

/** All that an agency ever was, the latest first. */
export function AgencyHistory({ agency: { history } }: { agency: AdministeredAgency }) {
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
        </>
      )}
    />
  );
}

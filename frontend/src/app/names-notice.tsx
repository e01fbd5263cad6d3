import { useMissingNames } from "~/api/reference";
import { FailedPart } from "~/design/failed-part";
import { T } from "~/i18n/t";

/** Without the names of regions, topics and agencies every page has gaps, and lists to choose from are empty. */
export function NamesNotice() {
  const missing = useMissingNames();
  return (
    <div className="wrap">
      {missing && (
        <FailedPart query={missing}>
          <T id="app.names.failed" />
        </FailedPart>
      )}
    </div>
  );
}

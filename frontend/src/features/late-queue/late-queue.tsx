import { Link } from "react-router";
import { useServiceLevel } from "~/api/service-level";
import { Notice } from "~/design/notice";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";

/**
 * Says in public that the moderators are late, and by how much; nothing while they are not. With the way to what they
 * decided, but where that is what one reads.
 */
export function LateQueue({ isByDecisions = false }: { isByDecisions?: boolean }) {
  const language = useLanguage();
  const { data } = useServiceLevel();
  if (!data || data.late === 0) return null;
  return (
    <Notice kind="danger" icon="clock">
      <p>
        <T
          id="late-queue.late"
          values={{ late: data.late, days: data.longestWorkingDaysLate, allowed: data.workingDaysAllowed }}
        />
      </p>
      {!isByDecisions && (
        <p className="small">
          <Link to={`/${language}/decisions`}>
            <T id="late-queue.register" />
          </Link>
        </p>
      )}
    </Notice>
  );
}

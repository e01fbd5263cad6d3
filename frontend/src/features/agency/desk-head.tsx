import { useAgencies } from "~/api/reference";
import { useSession } from "~/api/session";
import { Meta } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useInbox } from "./inbox";

/** Whose inbox this is, and how much is in it. */
export function DeskHead() {
  const { data: session } = useSession();
  const { data: agencies } = useAgencies();
  const { data: inbox } = useInbox();
  const open = inbox?.items.filter(({ escalation }) => escalation.state !== "ANSWERED") ?? [];
  const overdue = open.filter(({ escalation }) => escalation.overdueWorkingDays > 0);
  const answered = (inbox?.items.length ?? 0) - open.length;
  return (
    <div className="desk-head">
      <div className="wrap spread">
        <p>
          <b>
            <Localized text={agencies?.get(session?.agency)?.name} />
          </b>
        </p>
        {inbox && (
          <Meta>
            <span>
              <T id="agency.inWork" values={{ count: open.length }} />
            </span>
            {overdue.length > 0 && (
              <span>
                <T id="agency.overdueCount" values={{ count: overdue.length }} />
              </span>
            )}
            {answered > 0 && (
              <span>
                <T id="agency.answeredCount" values={{ count: answered }} />
              </span>
            )}
          </Meta>
        )}
      </div>
    </div>
  );
}

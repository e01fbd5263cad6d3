import { useAgencies } from "~/api/reference";
import { useSession } from "~/api/session";
import { Meta } from "~/design/marks";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { useDesk } from "./inbox";

/** Whose inbox this is, and how much is in it. */
export function DeskHead() {
  const { data: session } = useSession();
  const { data: agencies } = useAgencies();
  const { data: desk } = useDesk();
  return (
    <div className="desk-head">
      <div className="wrap spread">
        <p>
          <b>
            <Localized text={agencies?.get(session?.agency)?.name} />
          </b>
        </p>
        {desk && (
          <Meta>
            <span>
              <T id="agency.inWork" values={{ count: desk.open }} />
            </span>
            {desk.overdue > 0 && (
              <span>
                <T id="agency.overdueCount" values={{ count: desk.overdue }} />
              </span>
            )}
            {desk.answered > 0 && (
              <span>
                <T id="agency.answeredCount" values={{ count: desk.answered }} />
              </span>
            )}
          </Meta>
        )}
      </div>
    </div>
  );
}

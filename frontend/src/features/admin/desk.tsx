import "./admin.css";
import type { ReactNode } from "react";
import { MoreLink } from "~/design/button";
import { PageHead } from "~/design/page-head";
import { useLanguage } from "~/i18n/context";
import type { MessageId } from "~/i18n/messages";
import { T } from "~/i18n/t";

/** A page of the administration, with the way back. */
export function Desk({
  title,
  lead,
  back = "",
  backName = "admin.title",
  children,
}: {
  title: string;
  lead?: MessageId | undefined;
  /** Below `/admin`. */
  back?: string | undefined;
  backName?: MessageId | undefined;
  children: ReactNode;
}) {
  const language = useLanguage();
  return (
    <div className="wrap desk-page">
      <PageHead
        title={title}
        above={
          <MoreLink back to={`/${language}/admin${back}`}>
            <T id={backName} />
          </MoreLink>
        }
      >
        {lead && (
          <p className="lead">
            <T id={lead} />
          </p>
        )}
      </PageHead>
      <div className="stack stack-part admin-page">{children}</div>
    </div>
  );
}

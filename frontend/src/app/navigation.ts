import { hasRole, type Session } from "~/api/session";
import type { Language } from "~/i18n/language";
import type { MessageId } from "~/i18n/messages";

export interface Entry {
  to: string;
  name: MessageId;
}

/** The main menu, with the desks of those who work here. */
export function mainEntries(language: Language, session: Session | undefined): Entry[] {
  return [
    { to: `/${language}/petitions`, name: "app.petitions" },
    { to: `/${language}/start`, name: "app.start" },
    { to: `/${language}#how`, name: "app.how" },
    ...(hasRole(session, "MODERATOR")
      ? ([{ to: `/${language}/moderation`, name: "app.moderation" }] satisfies Entry[])
      : []),
    ...(hasRole(session, "ADMIN")
      ? ([{ to: `/${language}/admin`, name: "app.admin" }] satisfies Entry[])
      : []),
    ...(hasRole(session, "AGENCY")
      ? ([{ to: `/${language}/agency`, name: "app.inbox" }] satisfies Entry[])
      : []),
  ];
}

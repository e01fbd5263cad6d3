import type { components } from "./schema";

/** A petition before an agency, as the agency sees it. */
export type AgencyCase = components["schemas"]["AgencyCase"];
export type Escalation = components["schemas"]["EscalationView"];
export type Response = components["schemas"]["ResponseView"];
export type Hearing = components["schemas"]["HearingView"];
export type Attachment = components["schemas"]["AttachmentView"];

/** All that an officer sees begins with this. */
export const agencyKey = ["agency"] as const;
/** All lists of cases and their counts begin with this. */
export const inboxKey = [...agencyKey, "escalations"] as const;
export const caseKey = (eid: string) => [...agencyKey, "case", eid] as const;

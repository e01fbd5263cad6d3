import type { components } from "./schema";

/** A petition before an agency, as the agency sees it. */
export type AgencyCase = components["schemas"]["AgencyCase"];
export type Escalation = components["schemas"]["EscalationView"];
export type Response = components["schemas"]["ResponseView"];
export type Hearing = components["schemas"]["HearingView"];
export type Attachment = components["schemas"]["AttachmentView"];

export const inboxKey = ["agency", "escalations"] as const;
export const caseKey = (eid: string) => [...inboxKey, eid] as const;

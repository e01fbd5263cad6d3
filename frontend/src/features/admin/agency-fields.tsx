import { useAgencies, useJurisdictions } from "~/api/reference";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { editedNames } from "./name-fields";
import type { AdministeredAgency } from "./queries";
import { type EditedField, propertyOf } from "./use-edited";

type Content = AdministeredAgency["content"];

/** What an administrator says of an agency, part by part, with names instead of codes. */
export function useAgencyFields(): EditedField<Content>[] {
  const agencies = useAgencies().data;
  const jurisdictions = useJurisdictions().data;
  return [
    ...editedNames<Content>(),
    propertyOf("kind", <T id="admin.agency.kind" />, ({ kind }) => (
      <T id="admin.agency.kind.of" values={{ kind }} />
    )),
    propertyOf("jurisdiction", <T id="admin.jurisdiction" />, ({ jurisdiction }) => (
      <Localized text={jurisdictions?.get(jurisdiction)?.name} />
    )),
    propertyOf("supervisor", <T id="admin.agency.supervisor" />, ({ supervisor }) =>
      supervisor ? (
        <Localized text={agencies?.get(supervisor)?.name} />
      ) : (
        <T id="admin.agency.supervisor.none" />
      ),
    ),
    propertyOf("isEnabled", <T id="admin.agency.enabled" />, ({ isEnabled }) => (
      <T id="admin.conflict.enabled" values={{ is: isEnabled ? "yes" : "no" }} />
    )),
  ];
}

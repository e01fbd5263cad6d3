package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.agency.Agency;
import kz.undeu.agency.AgencyKind;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/**
 * What an agency is besides its slug.
 *
 * @param supervisor the slug of the agency that is told of missed deadlines, or null
 * @param isEnabled false when nothing leaves to it by channels
 */
@Serdeable
record AgencyContent(
        AgencyKind kind,
        JurisdictionCode jurisdiction,
        @Nullable String supervisor,
        LocalizedText name,
        boolean isEnabled) {

    static AgencyContent of(Agency agency) {
        return new AgencyContent(
                agency.kind(), agency.jurisdiction(), agency.supervisor(), agency.name(), agency.isEnabled());
    }
}

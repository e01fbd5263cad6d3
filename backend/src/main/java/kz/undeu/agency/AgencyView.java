package kz.undeu.agency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/** A state body as readers see it. */
@Serdeable
public record AgencyView(
        String slug,
        AgencyKind kind,
        JurisdictionCode jurisdiction,
        @Nullable String supervisor,
        LocalizedText name) {

    public static AgencyView of(Agency agency) {
        return new AgencyView(agency.slug(), agency.kind(), agency.jurisdiction(), agency.supervisor(), agency.name());
    }
}

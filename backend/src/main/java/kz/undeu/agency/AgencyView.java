package kz.undeu.agency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/** A state body as readers see it. */
@Serdeable
@Schema(example = """
        {"slug": "agriculture", "kind": "MINISTRY", "jurisdiction": "KZ", "supervisor": "government",
         "name": {"kk": "Ауыл шаруашылығы министрлігі", "ru": "Министерство сельского хозяйства",
          "en": "Ministry of Agriculture"}}""")
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

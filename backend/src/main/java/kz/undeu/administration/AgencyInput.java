package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.agency.AgencyKind;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency as it shall be.
 *
 * @param slug for a new one only: 2 to 40 small Latin letters, digits and hyphens
 * @param revision the one it was made from, so that nobody overwrites what they have not seen; 0 for a new one
 * @param jurisdiction its code
 * @param supervisor the slug of another agency, or null
 * @param name in all three languages; at most 200 characters each
 * @param isEnabled whether anything leaves to it by its channels; its inbox, its cases and their clocks stay
 * @param reason for the history; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"slug": "akimat-63", "revision": 0, "kind": "AKIMAT", "jurisdiction": "KZ-63", "supervisor": "government",
         "name": {"kk": "Шығыс Қазақстан облысы әкімдігі", "ru": "Акимат Восточно-Казахстанской области",
                  "en": "Akimat of East Kazakhstan Region"}, "isEnabled": true, "reason": "Постановление № 12"}""")
record AgencyInput(
        @Nullable String slug,
        @Nullable Integer revision,
        @Nullable AgencyKind kind,
        @Nullable String jurisdiction,
        @Nullable String supervisor,
        @Nullable LocalizedText name,
        @Nullable Boolean isEnabled,
        @Nullable String reason) {}

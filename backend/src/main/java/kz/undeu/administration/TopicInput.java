package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * A topic as it shall be.
 *
 * @param slug for a new one only: 2 to 40 small Latin letters, digits and hyphens
 * @param revision the one it was made from, so that nobody overwrites what they have not seen; 0 for a new one
 * @param agency the slug of the ministry that answers for it from now on; published petitions keep theirs
 * @param name in all three languages; at most 200 characters each
 * @param isEnabled false when it is for no new petition
 * @param reason for the history; at most 500 characters
 */
@Serdeable
@Schema(example = """
        {"slug": "water", "revision": 2, "agency": "water-resources-irrigation", "isEnabled": true,
         "name": {"kk": "Су ресурстары", "ru": "Водные ресурсы", "en": "Water"}, "reason": "Передано новому министерству"}""")
record TopicInput(
        @Nullable String slug,
        @Nullable Integer revision,
        @Nullable String agency,
        @Nullable LocalizedText name,
        @Nullable Boolean isEnabled,
        @Nullable String reason) {}

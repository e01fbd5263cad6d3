package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * An agency with all it ever was.
 *
 * @param revision counts its changes, from 0
 * @param disabledAt since when nothing leaves to it by channels, or null
 * @param history the latest first; empty while nobody has changed it
 */
@Serdeable
@Schema(example = """
        {"slug": "akimat-63", "revision": 1,
         "content": {"kind": "AKIMAT", "jurisdiction": "KZ-63", "supervisor": "government",
          "name": {"kk": "Шығыс Қазақстан облысы әкімдігі", "ru": "Акимат Восточно-Казахстанской области",
           "en": "Akimat of East Kazakhstan Region"}, "isEnabled": true}, "disabledAt": null,
         "history": [{"revision": 1,
           "content": {"kind": "AKIMAT", "jurisdiction": "KZ-63", "supervisor": "government",
            "name": {"kk": "Шығыс Қазақстан облысы әкімдігі", "ru": "Акимат Восточно-Казахстанской области",
             "en": "Akimat of East Kazakhstan Region"}, "isEnabled": true}, "by": "Айнұр С.",
           "reason": "Постановление № 12", "at": "2026-11-27T06:15:00Z"}]}""")
record AdministeredAgencyView(
        String slug,
        int revision,
        AgencyContent content,
        @Nullable Instant disabledAt,
        List<AgencyVersionView> history) {}

package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * An appeal, for its organizer and for moderators.
 *
 * @param text not public, as nobody has checked it; null when it is no longer kept
 * @param outcome UPHOLD or OVERTURN, or null while it waits
 */
@Serdeable
@Schema(example = """
        {"text": {"kk": "Талаптар жергілікті мәселеге қатысты",
          "ru": "Требования касаются вопроса местного значения"},
         "appealedAt": "2026-11-10T05:00:00Z",
         "outcome": {"verdict": "OVERTURN", "reasonCode": null,
          "legalBasis": {"kk": "ӘРПК 90-1-бабы", "ru": "АППК, статья 90-1"},
          "explanation": {"kk": "Талаптар әкімдіктің құзыретіне жатады",
           "ru": "Требования относятся к компетенции акимата"},
          "decidedAt": "2026-11-12T09:40:00Z"}}""")
record AppealView(
        @Nullable LocalizedText text,
        Instant appealedAt,
        @Nullable DecisionView outcome) {}

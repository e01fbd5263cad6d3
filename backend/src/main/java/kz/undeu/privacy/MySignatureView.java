package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A signature of mine.
 *
 * @param inForce false once it was withdrawn or invalidated
 * @param region as it was counted, or null when residence was not known
 * @param shownName the name I show beside it, or null
 * @param reason my words beside it, or null
 * @param hiddenBecause why a moderator hid them, also when they are gone, or null
 * @param wantsNotice whether I want to hear of the answer
 * @param keptUntil the last day on which it is kept, or null while the petition collects
 */
@Serdeable
@Schema(example = """
        {"petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "eventIndex": 2402, "inForce": true,
         "signedAt": "2026-11-23T10:15:30Z", "endedAt": null, "region": "KZ-62", "shownName": "Айгүл С.",
         "reason": "Работаю во вторую смену, домой добираюсь на попутках.", "hiddenBecause": null,
         "wantsNotice": true, "keptUntil": null}""")
record MySignatureView(
        PetitionId petition,
        LocalizedText title,
        long eventIndex,
        boolean inForce,
        Instant signedAt,
        @Nullable Instant endedAt,
        @Nullable JurisdictionCode region,
        @Nullable String shownName,
        @Nullable String reason,
        @Nullable String hiddenBecause,
        boolean wantsNotice,
        @Nullable LocalDate keptUntil) {}

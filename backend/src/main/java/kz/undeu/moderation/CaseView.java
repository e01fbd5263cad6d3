package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.petition.PetitionView;

/**
 * All that a moderator sees of a petition.
 *
 * @param petition with its text, also where the public does not see it
 * @param clock how long it waits for a decision, or null when none is due
 * @param own whether the moderator works or worked on it and so may not decide
 * @param rejectedByMe whether the moderator rejected it and so may not decide the appeal
 * @param lock who reads it at present, or null when nobody does
 * @param rejection the decision that rejected it
 * @param notes of moderators for moderators, oldest first; none on one's own petition
 */
@Serdeable
@Schema(example = """
        {"petition": {"id": "t7n3q8wz2c", "state": "REJECTED", "closedBecause": null, "closingReason": null,
          "title": {"kk": "Менің зейнетақым қайта есептелсін", "ru": "Пересчитать мою пенсию"},
          "summary": {"kk": "Мұрағат анықтамасын қабылдап, зейнетақымды қайта есептеуді сұраймын.",
           "ru": "Прошу принять архивную справку и пересчитать мне пенсию."}, "background": null,
          "formattedBackground": null,
          "demands": [{"number": 1,
            "text": {"kk": "1986–1991 жылдардағы еңбек өтілім есепке алынсын.",
             "ru": "Учесть мой стаж за 1986–1991 годы."}}], "images": [], "jurisdiction": "KZ-35",
          "topic": "social-protection", "organizer": {"displayName": "Лариса О."}, "coOrganizers": [], "role": null,
          "submittedAt": "2026-11-05T15:59:51Z", "publishedAt": null, "seedingGoal": null, "requiredLevel": null,
          "seedingEndsAt": null, "openedAt": null, "closesAt": null, "closedAt": null, "textSha256": null,
          "revision": null},
         "clock": {"kind": "APPEAL", "since": "2026-11-24T05:00:00Z", "workingDaysWaited": 3, "workingDaysAllowed": 10,
          "workingDaysLate": 0}, "own": false, "rejectedByMe": false,
         "lock": {"mine": true, "until": "2026-11-27T06:40:00Z"},
         "rejection": {"verdict": "REJECT", "reasonCode": "PERSONAL_CASE",
          "legalBasis": {"kk": "ӘРПК 90-1-бабы", "ru": "АППК, статья 90-1"},
          "explanation": {"kk": "Талап бір адамның зейнетақысына қатысты, сондықтан ол жеке өтініш ретінде қаралады.",
           "ru": "Требование касается пенсии одного человека, поэтому это личное обращение."},
          "decidedAt": "2026-11-16T09:20:00Z"},
         "appeal": {"text": {"kk": "Мұндай жағдай көп адамда бар", "ru": "Такое случилось у многих"},
          "appealedAt": "2026-11-24T05:00:00Z", "outcome": null},
         "notes": [{"author": 1, "mine": false, "text": "Похожую петицию отклонили в октябре",
           "writtenAt": "2026-11-25T06:20:00Z"}]}""")
record CaseView(
        PetitionView petition,
        @Nullable CaseClock clock,
        boolean own,
        boolean rejectedByMe,
        @Nullable LockView lock,
        @Nullable DecisionView rejection,
        @Nullable AppealView appeal,
        List<NoteView> notes) {}

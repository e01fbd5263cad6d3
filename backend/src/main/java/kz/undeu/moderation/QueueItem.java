package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.petition.PetitionView;

/**
 * A petition that waits for a moderator, or its appeal.
 *
 * @param waitingSince its submission, or the appeal
 * @param workingDaysWaited since then
 * @param workingDaysAllowed the service level
 * @param workingDaysLate beyond it; 0 while in time
 * @param own whether the moderator works or worked on it and so may not decide
 * @param rejectedByMe whether the moderator rejected it and so may not decide the appeal
 * @param lock who reads it at present, or null when nobody does
 */
@Serdeable
@Schema(example = """
        {"petition": {"id": "5q2n8vc4ya", "state": "SUBMITTED", "closedBecause": null, "closingReason": null,
          "title": {"kk": "Алматы кітапханалары жұмыстан кейін де, демалыста да ашық болсын",
           "ru": "Пусть библиотеки Алматы работают вечером и в выходные"},
          "summary": {"kk": "Аудан сайын бір кітапхананы 22:00-ге дейін ашық ұстауды сұраймыз.",
           "ru": "Просим в каждом районе держать одну библиотеку открытой до 22:00."}, "background": null,
          "formattedBackground": null,
          "demands": [{"number": 1,
            "text": {"kk": "Әр ауданда кемінде бір кітапхана 22:00-ге дейін жұмыс істесін.",
             "ru": "В каждом районе держать хотя бы одну библиотеку открытой до 22:00."}}], "images": [],
          "jurisdiction": "KZ-75", "topic": "culture-media", "organizer": {"displayName": "Дилназ И."},
          "coOrganizers": [], "role": null, "submittedAt": "2026-11-25T15:59:49Z", "publishedAt": null,
          "seedingGoal": null, "requiredLevel": null, "seedingEndsAt": null, "openedAt": null, "closesAt": null,
          "closedAt": null, "textSha256": null, "revision": null}, "kind": "SUBMISSION",
         "waitingSince": "2026-11-25T15:59:49Z", "workingDaysWaited": 2, "workingDaysAllowed": 10,
         "workingDaysLate": 0, "own": false, "rejectedByMe": false, "lock": null}""")
record QueueItem(
        PetitionView petition,
        CaseKind kind,
        Instant waitingSince,
        int workingDaysWaited,
        int workingDaysAllowed,
        int workingDaysLate,
        boolean own,
        boolean rejectedByMe,
        @Nullable LockView lock) {}

package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.escalation.EscalationView;
import kz.undeu.kernel.LocalizedText;

/**
 * A petition that reached an agency.
 *
 * @param escalation without the response, which the petition's page shows
 */
@Serdeable
@Schema(example = """
        {"escalation": {"id": "dfeqnwzdvc", "petition": "72jmkh19r1", "tier": 1, "agency": "akimat-62",
          "state": "RETURNED", "reachedAt": "2026-11-25T05:38:19Z", "forwardedAt": "2026-11-25T05:40:02Z",
          "registrationDueOn": "2026-11-30", "registrationNumber": null, "registeredOn": null, "registeredAt": null,
          "reviewDueOn": null, "answeredAt": null, "overdueWorkingDays": 0, "clock": null, "response": null,
          "hearings": [], "routes": [], "extension": null},
         "title": {"kk": "Жезқазған – Астана пойызы күн сайын жүрсін",
          "ru": "Поезд Жезказган – Астана должен ходить каждый день"}}""")
record PublicCase(EscalationView escalation, LocalizedText title) {}

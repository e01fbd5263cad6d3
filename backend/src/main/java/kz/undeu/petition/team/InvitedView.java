package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.OrganizerView;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * To what a link invites.
 *
 * @param organizer who invites
 * @param expiresAt the first instant at which the link no longer works
 * @param role what the caller is to the petition already, or null
 */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a", "state": "OPEN",
         "title": {"kk": "Алматының ауасы: әр ауданға ашық датчик, қысқы түтінге қарсы жоспар",
          "ru": "Воздух Алматы: открытые датчики в каждом районе и план против зимнего смога"},
         "summary": {"kk": "Өлшеу деректерін ашып, пештерді газға көшірудің кестесін бекітуді сұраймыз.",
          "ru": "Просим открыть данные измерений и утвердить график перевода печей на газ."},
         "organizer": {"displayName": "Камила С."}, "expiresAt": "2026-12-04T06:00:00Z", "role": null}""")
record InvitedView(
        PetitionId petition,
        PetitionState state,
        LocalizedText title,
        LocalizedText summary,
        OrganizerView organizer,
        Instant expiresAt,
        @Nullable TeamRole role) {}

package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition I organize.
 *
 * @param organizerName my name as the public sees it, or null when it is no longer kept
 * @param appeal what I wrote against its rejection, or null
 * @param dossiers the escalations whose dossiers name me as the organizer
 * @param keptUntil the last day on which it is known that it is mine, or null when that day is not yet known
 */
@Serdeable
@Schema(example = """
        {"petition": "7k3m9qx2ab",
         "title": {"kk": "Вокзал жанындағы гүлзарды сақтау", "ru": "Сохранить сквер у вокзала"}, "state": "DRAFT",
         "createdAt": "2026-11-20T12:30:00Z", "organizerName": "Айгүл С.", "appeal": null, "dossiers": [],
         "keptUntil": "2027-11-20"}""")
record MyPetitionFacts(
        PetitionId petition,
        LocalizedText title,
        PetitionState state,
        Instant createdAt,
        @Nullable String organizerName,
        @Nullable LocalizedText appeal,
        List<EscalationId> dossiers,
        @Nullable LocalDate keptUntil) {}

package kz.undeu.escalation.dossier;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * Something that happened to a petition, as the public timeline tells it.
 *
 * @param kind as the API names it, such as {@code PUBLISHED}
 * @param tier which threshold it is about
 * @param agency the slug of the agency it is about
 * @param signatures the number reached, or the number invalidated
 * @param registrationNumber an agency's own
 * @param legalBasis the law a moderator cites
 * @param text what a moderator or the organizer says about it
 */
@Serdeable
public record DossierEvent(
        Instant at,
        String kind,
        @Nullable Integer tier,
        @Nullable String agency,
        @Nullable Long signatures,
        @Nullable String registrationNumber,
        @Nullable LocalizedText legalBasis,
        @Nullable LocalizedText text) {}

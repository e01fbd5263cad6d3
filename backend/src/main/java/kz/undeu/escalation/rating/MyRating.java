package kz.undeu.escalation.rating;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import kz.undeu.petition.PetitionId;

/**
 * That I rated an agency's answer to a demand. How, nobody knows.
 *
 * @param agency the slug of the agency
 * @param round 1, or 2 for the answer given after a return
 * @param keptUntil the last day on which it is known that I did
 */
@Serdeable
public record MyRating(PetitionId petition, String agency, int demand, int round, LocalDate keptUntil) {}

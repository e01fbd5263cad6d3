package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Verdict;
import kz.undeu.petition.PetitionId;

/**
 * A decision I took as a moderator.
 *
 * @param keptUntil the last day on which it is known that it was me
 */
@Serdeable
record MyDecisionFacts(
        PetitionId petition, LocalizedText title, Verdict verdict, Instant decidedAt, LocalDate keptUntil) {}

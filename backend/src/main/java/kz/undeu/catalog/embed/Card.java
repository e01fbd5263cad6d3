package kz.undeu.catalog.embed;

import io.micronaut.core.annotation.Nullable;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;

/**
 * What other sites show of a petition.
 *
 * @param titleLanguage of the title, where the petition has none in the other
 * @param summaryLanguage likewise
 * @param standing whether it collects, in words
 * @param place whom it concerns
 * @param collects whether people can sign it now
 * @param nextTier that is to be reached; null when the petition goes nowhere more
 * @param required the next threshold, or the highest when all are reached; null when there is none
 * @param missing signatures; null when the petition goes nowhere more; 0 when only the spread over regions is lacking
 * @param spread says that signatures are needed in several regions too; null when they are not, or nothing is missing
 * @param agency to whom it goes then, or went
 */
public record Card(
        PetitionId id,
        Language language,
        String title,
        Language titleLanguage,
        String summary,
        Language summaryLanguage,
        String standing,
        String place,
        boolean collects,
        long inForce,
        @Nullable Integer nextTier,
        @Nullable Long required,
        @Nullable Long missing,
        @Nullable String spread,
        String agency) {}

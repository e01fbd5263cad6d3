package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/**
 * How agencies deal with the petitions that reached them.
 *
 * @param day the day, in Almaty, as of which it is counted
 * @param fewestForPercent below so many judged cases there are no percentages
 * @param all the same over all agencies of this answer
 * @param allAfterAnswers what became of their answers
 * @param agencies those that were asked for, by slug, also those that received nothing yet
 */
@Serdeable
record AccountabilityView(
        LocalDate day,
        int fewestForPercent,
        Timeliness all,
        AfterAnswers allAfterAnswers,
        List<AgencyFigures> agencies) {}

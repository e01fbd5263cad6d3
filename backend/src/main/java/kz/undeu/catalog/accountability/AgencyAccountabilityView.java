package kz.undeu.catalog.accountability;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.agency.AgencyView;

/**
 * How one agency deals with the petitions that reached it.
 *
 * @param day the day, in Almaty, as of which it is counted
 * @param fewestForPercent below so many judged cases there are no percentages
 * @param months the last twelve, the oldest first, by the day of forwarding
 */
@Serdeable
record AgencyAccountabilityView(
        LocalDate day,
        int fewestForPercent,
        AgencyView agency,
        Timeliness timeliness,
        AfterAnswers afterAnswers,
        List<MonthView> months) {}

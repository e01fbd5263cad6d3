package kz.undeu.escalation;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an agency has on its desk.
 *
 * @param open cases that wait for the agency
 * @param overdue of them beyond their deadline
 * @param mine of them in the caller's hands; 0 for a machine
 * @param unassigned of them in nobody's hands
 * @param left the open cases by the working days that are left
 * @param answered cases that are done
 */
@Serdeable
@Schema(example = """
        {"open": 1, "overdue": 1, "mine": 0, "unassigned": 1,
         "left": {"overdue": 1, "today": 0, "upTo3": 0, "upTo10": 0, "more": 0}, "answered": 1}""")
record AgencyDeskView(int open, int overdue, int mine, int unassigned, Left left, long answered) {

    /**
     * How many cases have how many working days left.
     *
     * @param overdue the deadline is over
     * @param today today is the last day
     * @param upTo3 1 to 3 days
     * @param upTo10 4 to 10 days
     * @param more more than 10 days
     */
    @Serdeable
    record Left(int overdue, int today, int upTo3, int upTo10, int more) {}
}

package kz.undeu.moderation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;

/** Reads the clocks of cases: each kind has a service level of its own. */
@Singleton
class CaseClocks {

    private final WorkingDays workingDays;
    private final LegalNumbers numbers;

    CaseClocks(WorkingDays workingDays, LegalNumbers numbers) {
        this.workingDays = workingDays;
        this.numbers = numbers;
    }

    /** The clocks as they stand on a day. */
    On on(Instant at) {
        LocalDate today = WorkingDays.dayOf(at);
        return new On(
                today,
                numbers.inForce(LegalNumber.MODERATION_WORKING_DAYS, today),
                numbers.inForce(LegalNumber.APPEAL_WORKING_DAYS, today));
    }

    /** All clocks on one day: the service levels are read once. */
    final class On {

        private final LocalDate today;
        private final int forSubmissions;
        private final int forAppeals;

        private On(LocalDate today, int forSubmissions, int forAppeals) {
            this.today = today;
            this.forSubmissions = forSubmissions;
            this.forAppeals = forAppeals;
        }

        CaseClock of(CaseKind kind, Instant since) {
            int waited = workingDays.between(WorkingDays.dayOf(since), today);
            int allowed = allowed(kind);
            return new CaseClock(kind, since, waited, allowed, Math.max(0, waited - allowed));
        }

        int allowed(CaseKind kind) {
            return switch (kind) {
                case SUBMISSION -> forSubmissions;
                case APPEAL -> forAppeals;
            };
        }
    }
}

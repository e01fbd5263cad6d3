package kz.undeu.reason;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionId;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;

/** A reader says that a reason should not be read; it stays readable until a moderator has looked. */
@Singleton
public class Reporting {

    private final GivenReasons reasons;
    private final ReasonReports reports;

    Reporting(GivenReasons reasons, ReasonReports reports) {
        this.reasons = reasons;
        this.reports = reports;
    }

    /**
     * Counts a report, unless a moderator left the reason as it is before.
     *
     * @throws Refusal NOT_FOUND when the public cannot read such a reason, INPUT_INVALID without a cause
     */
    @Transactional
    public void report(PetitionId petition, long id, @Nullable ReportCause because, Instant at) {
        if (because == null) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID,
                    List.of(new Violation("because", "REQUIRED", "what is wrong with it")));
        }
        GivenReason reason = reasons.find(List.of(id)).stream()
                .filter(found -> found.petition().equals(petition) && found.mayBeRead())
                .findFirst()
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        // Whoever decides meanwhile waits, or a report would come behind the verdict and nobody could answer it any
        // more.
        if (reports.holdUndecided(reason.id()).isPresent()) {
            reports.add(reason.id(), because, at);
        }
    }
}

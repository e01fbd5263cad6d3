package kz.undeu.reason;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.moderation.ModerationRefusal;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;
import kz.undeu.signature.GivenReason;
import kz.undeu.signature.GivenReasons;

/** A moderator decides whether a reason that was reported stays readable. */
@Singleton
public class Judging {

    private final GivenReasons reasons;
    private final ReasonReports reports;
    private final Petitions petitions;
    private final Teams teams;
    private final StaffActs acts;

    Judging(GivenReasons reasons, ReasonReports reports, Petitions petitions, Teams teams, StaffActs acts) {
        this.reasons = reasons;
        this.reports = reports;
        this.petitions = petitions;
        this.teams = teams;
        this.acts = acts;
    }

    /**
     * Decides, once.
     *
     * @throws Refusal INPUT_INVALID, NOT_FOUND when it was taken back or never there, OWN_PETITION, OWN_REASON,
     *     REASON_DECIDED
     */
    @Transactional
    public void judge(long id, VerdictOnReasonInput input, Person moderator, Instant at) {
        check(input);
        GivenReason reason =
                reasons.find(List.of(id)).stream().findFirst().orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        if (teams.includedEver(petitions.get(reason.petition()), moderator)) {
            throw Refusal.of(ModerationRefusal.OWN_PETITION);
        }
        if (!reasons.writtenBy(moderator, List.of(reason)).isEmpty()) {
            throw Refusal.of(ReasonRefusal.OWN_REASON);
        }
        boolean hides = input.verdict() == ReasonVerdict.HIDE;
        if (!reasons.judge(reason, hides ? input.because().name() : null)) {
            throw Refusal.of(ReasonRefusal.REASON_DECIDED);
        }
        reports.forget(id);
        acts.record(
                hides ? StaffActs.Kind.REASON_HIDDEN : StaffActs.Kind.REASON_KEPT,
                reason.petition().value(),
                moderator.key(),
                at);
    }

    private static void check(VerdictOnReasonInput input) {
        if (input.verdict() == null) {
            throw invalid("verdict", "REQUIRED", "KEEP or HIDE");
        }
        if (input.verdict() == ReasonVerdict.HIDE && input.because() == null) {
            throw invalid("because", "REQUIRED", "why it is hidden");
        }
    }

    private static Refusal invalid(String field, String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation(field, code, message)));
    }
}

package kz.undeu.escalation.commitment;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.GivenText;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** An agency tells in public what became of a step it promised. */
@Singleton
public class TellingProgress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Escalations escalations;
    private final AgencyCommitments commitments;
    private final CommitmentUpdates updates;

    TellingProgress(Escalations escalations, AgencyCommitments commitments, CommitmentUpdates updates) {
        this.escalations = escalations;
        this.commitments = commitments;
        this.updates = updates;
    }

    /**
     * Adds to what is known of a promised step. What was said before stays.
     *
     * @param link http or https, or null
     * @param newDueOn with POSTPONED, else null
     * @throws Refusal NOT_FOUND, INPUT_INVALID, COMMITMENT_OVER, TOO_MANY_COMMITMENT_UPDATES
     */
    @Transactional
    public CommitmentUpdate tell(
            EscalationId escalation,
            long commitment,
            String agency,
            @Nullable CommitmentStatus status,
            @Nullable LocalizedText text,
            @Nullable String link,
            @Nullable LocalDate newDueOn,
            Instant at) {
        escalations.get(escalation, agency);
        if (commitments.hold(commitment).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        AgencyCommitment promised = commitments
                .findById(commitment)
                .filter(found -> found.escalation().equals(escalation))
                .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
        List<CommitmentUpdate> said = updates.findByCommitmentOrderById(commitment);
        String there = link == null || link.isBlank() ? null : link.strip();
        List<Violation> violations = new ArrayList<>();
        if (status == null) {
            violations.add(new Violation("status", "REQUIRED", "IN_PROGRESS, POSTPONED, KEPT or BROKEN"));
        }
        violations.addAll(GivenText.check("text", text, CommitmentLimit.TEXT.max()));
        if (there != null && !isWebAddress(there)) {
            violations.add(new Violation("link", "INVALID", "an address that begins with http:// or https://"));
        }
        violations.addAll(checkDate(status, newDueOn, promised.currentDueOn(said), WorkingDays.dayOf(at)));
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        if (!mayFollow(said, status)) {
            throw Refusal.of(CommitmentRefusal.COMMITMENT_OVER);
        }
        if (said.size() >= CommitmentLimit.UPDATES.max()) {
            throw Refusal.of(CommitmentRefusal.TOO_MANY_COMMITMENT_UPDATES);
        }
        return updates.save(new CommitmentUpdate(null, commitment, status, text, there, newDueOn, at));
    }

    /** What was kept is over; what was broken may be kept after all. */
    private static boolean mayFollow(List<CommitmentUpdate> said, CommitmentStatus status) {
        return said.isEmpty()
                || switch (said.get(said.size() - 1).status()) {
                    case IN_PROGRESS, POSTPONED -> true;
                    case BROKEN -> status == CommitmentStatus.KEPT;
                    case KEPT -> false;
                };
    }

    private static List<Violation> checkDate(
            @Nullable CommitmentStatus status, @Nullable LocalDate newDueOn, LocalDate dueOn, LocalDate today) {
        if (status != CommitmentStatus.POSTPONED) {
            return newDueOn == null
                    ? List.of()
                    : List.of(new Violation("newDueOn", "NOT_POSTPONED", "only with POSTPONED"));
        }
        if (newDueOn == null) {
            return List.of(new Violation("newDueOn", "REQUIRED", "the new last day"));
        }
        return newDueOn.isAfter(today)
                        && newDueOn.isAfter(dueOn)
                        && !newDueOn.isAfter(today.plusYears(CommitmentLimit.YEARS.max()))
                ? List.of()
                : List.of(new Violation("newDueOn", "OUT_OF_RANGE", "later than now promised, within ten years"));
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            return link.length() <= CommitmentLimit.LINK.max()
                    && uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

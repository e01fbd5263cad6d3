package kz.undeu.escalation.clock;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationRefusal;
import kz.undeu.escalation.Escalations;
import kz.undeu.jurisdiction.LegalNumber;
import kz.undeu.jurisdiction.LegalNumbers;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.RefusalCode;
import kz.undeu.kernel.Violation;

/**
 * An agency gives itself more time for its answer: once on a route, in public, while it is in time, by as many working days as the rules
 * say. Who is late stays late.
 */
@Singleton
public class Extending {

    private static final int LONGEST_REASON = 1_000;

    private final Escalations escalations;
    private final Extensions extensions;
    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final LegalNumbers numbers;

    Extending(
            Escalations escalations,
            Extensions extensions,
            Deadlines deadlines,
            WorkingDays workingDays,
            LegalNumbers numbers) {
        this.escalations = escalations;
        this.extensions = extensions;
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.numbers = numbers;
    }

    /**
     * What it would do now.
     *
     * @throws Refusal NOT_FOUND
     */
    ExtensionOffer offer(EscalationId id, String agency, Instant at) {
        Escalation escalation = deadlines.of(escalations.get(id, agency));
        Optional<RefusalCode> refusal = refusal(escalation, at);
        int days = days(at);
        return new ExtensionOffer(
                refusal.map(RefusalCode::name).orElse(null),
                days,
                escalation.reviewDueOn(),
                refusal.isEmpty() ? dueOn(escalation, days) : null);
    }

    /**
     * Extends.
     *
     * @throws Refusal NOT_FOUND, CASE_RETURNED, NOT_REGISTERED, ALREADY_ANSWERED, ALREADY_EXTENDED, EXTENSION_TOO_LATE, INPUT_INVALID
     */
    @Transactional
    public void extend(EscalationId id, String agency, @Nullable LocalizedText reason, Instant at) {
        Escalation escalation = deadlines.of(escalations.hold(id, agency));
        Instant now = escalation.notBeforeItsFacts(at);
        refusal(escalation, now).ifPresent(code -> {
            throw Refusal.of(code);
        });
        check(reason);
        int days = days(now);
        int inAll = escalation.reviewWorkingDays() + days;
        if (escalations.extend(id, agency, inAll, dueOn(escalation, days)) == 0) {
            throw Refusal.of(EscalationRefusal.ALREADY_ANSWERED);
        }
        if (extensions.add(id, escalation.route(), agency, days, reason, escalation.reviewDueOn(), now) == 0) {
            throw Refusal.of(ExtensionRefusal.ALREADY_EXTENDED);
        }
    }

    private Optional<RefusalCode> refusal(Escalation escalation, Instant at) {
        return switch (escalation.state()) {
            case REACHED, FORWARDED -> Optional.of(EscalationRefusal.NOT_REGISTERED);
            case RETURNED -> Optional.of(EscalationRefusal.CASE_RETURNED);
            case ANSWERED -> Optional.of(EscalationRefusal.ALREADY_ANSWERED);
            case REGISTERED -> {
                if (extensions
                        .findByEscalationAndRoute(escalation.id(), escalation.route())
                        .isPresent()) {
                    yield Optional.of(ExtensionRefusal.ALREADY_EXTENDED);
                }
                yield WorkingDays.dayOf(at).isAfter(escalation.reviewDueOn())
                        ? Optional.of(ExtensionRefusal.EXTENSION_TOO_LATE)
                        : Optional.empty();
            }
        };
    }

    private int days(Instant at) {
        return numbers.inForce(LegalNumber.EXTENSION_WORKING_DAYS, WorkingDays.dayOf(at));
    }

    private LocalDate dueOn(Escalation escalation, int more) {
        return workingDays.after(escalation.registeredOn(), escalation.reviewWorkingDays() + more);
    }

    private static void check(@Nullable LocalizedText reason) {
        if (reason == null || reason.saysNothing()) {
            throw invalid("REQUIRED", "needed in at least one language");
        }
        if (reason.longest() > LONGEST_REASON) {
            throw invalid("TOO_LONG", "at most " + LONGEST_REASON + " characters");
        }
        if (reason.holdsUnprintable()) {
            throw invalid("UNPRINTABLE", "contains control characters");
        }
    }

    private static Refusal invalid(String code, String message) {
        return Refusal.of(CommonRefusal.INPUT_INVALID, List.of(new Violation("reason", code, message)));
    }
}

package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.escalation.EscalationView;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.jurisdiction.WorkingDays;

/** Where petitions went, and how long agencies took. */
@Singleton
@Order(5)
class EscalationTable implements OpenTable {

    private final ListedEscalations listed;
    private final EscalationViews views;
    private final WorkingDays workingDays;

    EscalationTable(ListedEscalations listed, EscalationViews views, WorkingDays workingDays) {
        this.listed = listed;
        this.views = views;
        this.workingDays = workingDays;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public String description() {
        return "Petitions that reached an agency: registration, deadlines, response times";
    }

    @Override
    public List<OpenColumn> columns() {
        return List.of(
                always("id", Kind.CODE, "id of the escalation"),
                always("petition", Kind.CODE, "id of the petition"),
                always("tier", Kind.NUMBER, "The threshold that was reached, 1 for the lowest"),
                always("agency", Kind.CODE, "slug of the agency"),
                always("state", Kind.CODE, "REACHED, FORWARDED, REGISTERED, RETURNED or ANSWERED"),
                always("reachedAt", Kind.MOMENT, "When the threshold was reached"),
                maybe("forwardedAt", Kind.MOMENT, "When the petition went to the agency"),
                maybe("registrationDueOn", Kind.DAY, "The last day to register it in time"),
                maybe("registrationNumber", Kind.TEXT, "The agency's own number"),
                maybe("registeredOn", Kind.DAY, "The agency's own date, which starts the review"),
                maybe("registeredAt", Kind.MOMENT, "When the number came in"),
                maybe("reviewDueOn", Kind.DAY, "The last day to answer in time"),
                maybe("answeredAt", Kind.MOMENT, "When the answer was published"),
                maybe(
                        "workingDaysToRegistration",
                        Kind.NUMBER,
                        "From the day of forwarding to the day the number came in"),
                maybe("workingDaysToAnswer", Kind.NUMBER, "From registeredOn to the day of the answer"),
                always("overdueWorkingDays", Kind.NUMBER, "Since the deadline that runs now; 0 while in time"));
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(each -> rows.accept(row(views.withoutResponse(each, at))));
    }

    private List<?> row(EscalationView seen) {
        return Arrays.asList(
                seen.id(),
                seen.petition(),
                seen.tier(),
                seen.agency(),
                seen.state(),
                seen.reachedAt(),
                seen.forwardedAt(),
                seen.registrationDueOn(),
                seen.registrationNumber(),
                seen.registeredOn(),
                seen.registeredAt(),
                seen.reviewDueOn(),
                seen.answeredAt(),
                seen.forwardedAt() == null ? null : days(WorkingDays.dayOf(seen.forwardedAt()), seen.registeredAt()),
                days(seen.registeredOn(), seen.answeredAt()),
                seen.overdueWorkingDays());
    }

    private @Nullable Integer days(@Nullable LocalDate from, @Nullable Instant to) {
        return from == null || to == null ? null : workingDays.between(from, WorkingDays.dayOf(to));
    }
}

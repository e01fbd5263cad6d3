package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.Deadlines;
import kz.undeu.escalation.EscalationId;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.moderation.Decision;
import kz.undeu.moderation.Decisions;

/** Shows how escalations were returned and routed on. */
@Singleton
public class RouteViews {

    private final Routes routes;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;

    RouteViews(Routes routes, Decisions decisions, WorkingDays workingDays, Deadlines deadlines) {
        this.routes = routes;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
    }

    /** The returns of an escalation, the earliest first. */
    public List<RouteView> of(EscalationId escalation, Instant at) {
        List<Route> found = routes.findByEscalationOrderByNumber(escalation);
        List<Long> decided =
                found.stream().map(Route::decision).filter(Objects::nonNull).toList();
        Map<Long, Decision> said = decided.isEmpty()
                ? Map.of()
                : decisions.findByIdIn(decided).stream().collect(Collectors.toMap(Decision::id, Function.identity()));
        return found.stream()
                .map(route -> view(
                        route, route.decision() == null ? null : said.get(route.decision()), WorkingDays.dayOf(at)))
                .toList();
    }

    /** While it waits a day that is entered as a holiday moves the moderator's deadline too. */
    private RouteView view(Route route, @Nullable Decision decision, LocalDate today) {
        LocalDate dueOn =
                route.isWaiting() ? deadlines.ofDecision(WorkingDays.dayOf(route.returnedAt())) : route.decisionDueOn();
        boolean isOverdue = route.isWaiting() && today.isAfter(dueOn);
        return RouteView.of(route, decision, dueOn, isOverdue ? workingDays.between(dueOn, today) : 0);
    }
}

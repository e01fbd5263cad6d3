package kz.undeu.escalation.route;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    RouteViews(Routes routes, Decisions decisions, WorkingDays workingDays) {
        this.routes = routes;
        this.decisions = decisions;
        this.workingDays = workingDays;
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
                .map(route -> RouteView.of(
                        route,
                        route.decision() == null ? null : said.get(route.decision()),
                        overdue(route, WorkingDays.dayOf(at))))
                .toList();
    }

    private int overdue(Route route, LocalDate today) {
        return route.isWaiting() && today.isAfter(route.decisionDueOn())
                ? workingDays.between(route.decisionDueOn(), today)
                : 0;
    }
}

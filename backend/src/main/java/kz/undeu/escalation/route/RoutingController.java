package kz.undeu.escalation.route;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.EscalationViews;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.identity.access.ForModerators;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Cursor;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.PetitionViews;
import kz.undeu.petition.Petitions;

@Controller("/api/v1/moderation/returns")
@ForModerators
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Moderation")
class RoutingController {

    private final Routes routes;
    private final DecidingReturns deciding;
    private final Escalations escalations;
    private final EscalationViews views;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final PetitionViews petitionViews;
    private final InstantSource clock;

    RoutingController(
            Routes routes,
            DecidingReturns deciding,
            Escalations escalations,
            EscalationViews views,
            Petitions petitions,
            PetitionTexts texts,
            PetitionViews petitionViews,
            InstantSource clock) {
        this.routes = routes;
        this.deciding = deciding;
        this.escalations = escalations;
        this.views = views;
        this.petitions = petitions;
        this.texts = texts;
        this.petitionViews = petitionViews;
        this.clock = clock;
    }

    /**
     * What agencies returned and no moderator has decided on, the oldest first.
     *
     * @param limit 1 to 100
     * @param cursor where the page begins
     */
    @Get
    Page<ReturnedCase> waiting(@QueryValue(defaultValue = "20") int limit, @Nullable @QueryValue String cursor) {
        Page.checkLimit(limit);
        long behind = Cursor.parse(cursor).map(Cursor::value).orElse(0L);
        List<Route> found = routes.findWaiting(behind, limit + 1);
        List<Route> page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page.stream().map(route -> view(known(route.escalation()))).toList(),
                found.size() > limit ? cursor(page.get(limit - 1)) : null);
    }

    /** One escalation that was returned, also after it was decided on. */
    @Get("/{eid}")
    ReturnedCase one(String eid) {
        Escalation escalation = known(EscalationId.parse(eid));
        if (routes.findByEscalationOrderByNumber(escalation.id()).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        return view(escalation);
    }

    /**
     * Decides on a return, in public: it goes on to another agency, whose days begin today, or stays with the one that returned
     * it, on its old days.
     */
    @Post("/{eid}/decision")
    ReturnedCase decide(String eid, @Body RoutingInput input, Authentication authentication) {
        if (input.outcome() == null) {
            throw Refusal.of(
                    CommonRefusal.INPUT_INVALID, List.of(new Violation("outcome", "REQUIRED", "ROUTED_ON or REFUSED")));
        }
        EscalationId id = EscalationId.parse(eid);
        Person moderator = Person.of(authentication);
        Instant at = clock.instant();
        return view(
                switch (input.outcome()) {
                    case ROUTED_ON ->
                        deciding.routeOn(id, input.agency(), input.legalBasis(), input.explanation(), moderator, at);
                    case REFUSED -> deciding.refuse(id, input.legalBasis(), input.explanation(), moderator, at);
                });
    }

    private Escalation known(EscalationId id) {
        return escalations.findById(id).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
    }

    private ReturnedCase view(Escalation escalation) {
        return new ReturnedCase(
                views.of(escalation, clock.instant()),
                petitionViews.of(petitions.get(escalation.petition()), texts.of(escalation.petition())));
    }

    private static String cursor(Route last) {
        return new Cursor(last.id(), last.escalation().value()).toString();
    }
}

package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import kz.undeu.identity.access.MoreWhenSignedIn;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

@Controller("/api/v1")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Session")
class SessionController {

    private static final JurisdictionCode COUNTRY = new JurisdictionCode("KZ");

    private final List<IdentityProvider> providers;
    private final Eligibility eligibility;
    private final Sessions sessions;
    private final InstantSource clock;

    SessionController(
            List<IdentityProvider> providers, Eligibility eligibility, Sessions sessions, InstantSource clock) {
        this.providers = providers.stream()
                .sorted(Comparator.comparing(IdentityProvider::id))
                .toList();
        this.eligibility = eligibility;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Who can tell us who a person is. */
    @Get("/auth/providers")
    List<IdentityProvider> providers() {
        return providers;
    }

    /** Who is signed in; answered also when nobody is. */
    @Get("/session")
    @MoreWhenSignedIn
    HttpResponse<SessionView> session(@Nullable Authentication authentication) {
        return HttpResponse.ok(authentication == null ? SessionView.NOBODY : view(Person.of(authentication)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Ends the session of this browser, or with `everywhere=true` all sessions of this person on all devices. No copy of
     * a token is taken any more within a minute.
     */
    @Delete("/session{?everywhere}")
    @MoreWhenSignedIn
    @ExecuteOn(TaskExecutors.BLOCKING)
    @ApiResponse(responseCode = "204", description = "The session is over")
    HttpResponse<?> end(
            @Nullable @QueryValue Boolean everywhere,
            @Nullable Authentication authentication,
            @Parameter(hidden = true) HttpRequest<?> request) {
        if (!Boolean.TRUE.equals(everywhere)) {
            return HttpResponse.noContent().cookie(sessions.end(request));
        }
        if (authentication == null) {
            // Whose sessions is not known; a mere "done" would be believed.
            throw Refusal.of(CommonRefusal.NOT_SIGNED_IN);
        }
        return HttpResponse.noContent().cookie(sessions.endEverywhere(Person.of(authentication)));
    }

    private SessionView view(Person person) {
        boolean eligible = eligibility
                .refusal(person, COUNTRY, WorkingDays.dayOf(clock.instant()))
                .isEmpty();
        return SessionView.of(person, eligible);
    }
}

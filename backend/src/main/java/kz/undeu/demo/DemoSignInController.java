package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.agency.Agencies;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Recognizing;
import kz.undeu.identity.Role;
import kz.undeu.identity.Sessions;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Page;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

@Controller("/api/v1/auth/demo")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Session")
@InDemo
class DemoSignInController {

    private static final int LONGEST_NAME = 60;

    private final Recognizing recognizing;
    private final Sessions sessions;
    private final Jurisdictions jurisdictions;
    private final Agencies agencies;
    private final DemoPeople people;

    DemoSignInController(
            Recognizing recognizing,
            Sessions sessions,
            Jurisdictions jurisdictions,
            Agencies agencies,
            DemoPeople people) {
        this.recognizing = recognizing;
        this.sessions = sessions;
        this.jurisdictions = jurisdictions;
        this.agencies = agencies;
        this.people = people;
    }

    /** Signs in as whoever one claims to be. Demo only. */
    @Post
    @ApiResponse(responseCode = "204", description = "Signed in: the session is in the cookie")
    MutableHttpResponse<?> signIn(@Body DemoSignInInput input, @Parameter(hidden = true) HttpRequest<?> request) {
        check(input);
        Iin iin = Iin.parse(input.iin()).orElseThrow(() -> Refusal.of(DemoRefusal.IIN_INVALID));
        DemoPerson person = new DemoPerson(
                "",
                "",
                input.givenName(),
                input.familyName(),
                input.region(),
                input.citizen(),
                input.roles(),
                input.agency(),
                input.level(),
                null);
        return HttpResponse.noContent().cookie(sessions.start(recognizing.recognize(person.asserted(iin)), request));
    }

    /** The invented people one can be. Demo only. */
    @Get("/people")
    HttpResponse<Page<DemoPerson>> people() {
        return HttpResponse.ok(new Page<>(people.toChooseFrom(), null)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private void check(DemoSignInInput input) {
        if (input.iin() == null) {
            throw Refusal.of(DemoRefusal.IIN_INVALID);
        }
        List<Violation> violations = new ArrayList<>();
        checkName(violations, "givenName", input.givenName());
        checkName(violations, "familyName", input.familyName());
        if (input.region() != null && !input.region().isBlank() && !isRegion(input.region())) {
            violations.add(new Violation("region", "UNKNOWN", "no such region"));
        }
        boolean isOfficer = input.roles() != null
                && (input.roles().contains(Role.AGENCY) || input.roles().contains(Role.AGENCY_HEAD));
        boolean hasAgency = input.agency() != null && !input.agency().isBlank();
        if (isOfficer != hasAgency) {
            violations.add(new Violation("agency", "REQUIRED", "goes with the roles AGENCY and AGENCY_HEAD"));
        } else if (hasAgency && agencies.findBySlug(input.agency()).isEmpty()) {
            violations.add(new Violation("agency", "UNKNOWN", "no such agency"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }

    private boolean isRegion(String code) {
        try {
            return jurisdictions
                    .findByCode(new JurisdictionCode(code))
                    .filter(found -> found.level() == Level.REGION)
                    .isPresent();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }

    private static void checkName(List<Violation> violations, String field, @Nullable String name) {
        if (name == null || LocalizedText.isBlank(name)) {
            violations.add(new Violation(field, "REQUIRED", "needed"));
        } else if (name.length() > LONGEST_NAME) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + LONGEST_NAME + " characters"));
        } else if (LocalizedText.isUnprintable(name)) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }
}

package kz.undeu.identity.eds;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.undeu.eds.WhenEdsIsOn;
import kz.undeu.identity.Sessions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

@Controller("/api/v1/auth/eds")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Session")
@WhenEdsIsOn
class EdsSignInController {

    private final Challenges challenges;
    private final SigningInByEds signingIn;
    private final Sessions sessions;
    private final InstantSource clock;

    EdsSignInController(Challenges challenges, SigningInByEds signingIn, Sessions sessions, InstantSource clock) {
        this.challenges = challenges;
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A text to sign with an EDS in the next five minutes. Exists only where signing in by EDS is on. */
    @Post("/challenge")
    @ApiResponse(responseCode = "200", description = "What to sign")
    HttpResponse<EdsChallenge> challenge() {
        return HttpResponse.ok(challenges.issue(clock.instant())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Signs in as the natural person who signed the text. Exists only where signing in by EDS is on. */
    @Post
    @ApiResponse(responseCode = "204", description = "Signed in: the session is in the cookie")
    MutableHttpResponse<?> signIn(@Body EdsSignInInput input, @Parameter(hidden = true) HttpRequest<?> request) {
        List<Violation> violations = new ArrayList<>();
        String challenge = required(violations, "challenge", input.challenge());
        byte[] cms = base64(violations, required(violations, "cms", input.cms()));
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return HttpResponse.noContent()
                .cookie(sessions.start(signingIn.signIn(challenge, cms, clock.instant()), request));
    }

    private static String required(List<Violation> violations, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            violations.add(new Violation(field, "REQUIRED", "needed"));
            return "";
        }
        return value;
    }

    private static byte[] base64(List<Violation> violations, String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            violations.add(new Violation("cms", "NOT_BASE64", "base64 without line breaks"));
            return new byte[0];
        }
    }
}

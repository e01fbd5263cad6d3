package kz.undeu.web.limit;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;

@Controller("/api/v1/challenge")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Challenge")
class ChallengeController {

    private final Challenges challenges;

    ChallengeController(Challenges challenges) {
        this.challenges = challenges;
    }

    /**
     * A challenge to solve; asked for after a refusal with CHALLENGE_REQUIRED. The refused request is sent again with
     * the header X-Undeu-Challenge: base64 of the JSON {algorithm, challenge, number, salt, signature}.
     *
     * @param action what was refused: SIGN_IN or SIGN
     */
    @Get
    HttpResponse<ChallengeView> challenge(@QueryValue ChallengedAction action) {
        return HttpResponse.ok(challenges.next(action)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

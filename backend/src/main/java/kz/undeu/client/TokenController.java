package kz.undeu.client;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

@Controller(TokenController.PATH)
@Requires(bean = ClientAssertions.class)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Agency")
class TokenController {

    static final String PATH = "/api/v1/auth/token";

    private final ClientAssertions assertions;
    private final AccessTokens tokens;
    private final InstantSource clock;

    TokenController(ClientAssertions assertions, AccessTokens tokens, InstantSource clock) {
        this.assertions = assertions;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token for a machine of an agency, which proves itself with its key (private_key_jwt). For /api/v1/agency only. */
    @Post(consumes = MediaType.APPLICATION_FORM_URLENCODED)
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                            schema = @Schema(implementation = TokenRequest.class)))
    HttpResponse<AccessTokenView> token(@Nullable @Body Map<String, Object> form) throws TokenRefused {
        TokenRequest request = TokenRequest.of(form == null ? Map.of() : form);
        Instant at = clock.instant();
        AgencyClient client = assertions.accept(request.clientAssertion(), request.clientId(), at);
        return HttpResponse.ok(new AccessTokenView(tokens.issue(client, at), "Bearer", AccessTokens.LIFE.toSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Error(exception = TokenRefused.class)
    HttpResponse<TokenErrorView> refuse(TokenRefused refused) {
        HttpStatus status =
                refused.code() == TokenRefused.Code.INVALID_CLIENT ? HttpStatus.UNAUTHORIZED : HttpStatus.BAD_REQUEST;
        return HttpResponse.<TokenErrorView>status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(TokenErrorView.of(refused));
    }
}

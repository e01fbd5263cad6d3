package kz.undeu.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import kz.undeu.kernel.CommonRefusal;

/** Nobody is signed in, or somebody without the role. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInProblems implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final Problems problems;

    SignInProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        return problems.of(
                request, refused.isForbidden() ? CommonRefusal.FORBIDDEN : CommonRefusal.NOT_SIGNED_IN, List.of());
    }
}

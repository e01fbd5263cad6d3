package kz.undeu.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whoever decides, answers or closes looks at the public page next, and must not see it as it was. Such acts are rare, so
 * everything kept is forgotten. Signing is not, and its count may be a second old; nor is drafting, which nobody sees.
 */
@ServerFilter("/api/v1/**")
class ForgettingFilter implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Pattern SEEN_IN_PUBLIC =
            Pattern.compile("/api/v1/((moderation|agency|admin)/.*|petitions/[^/]+/(?!(signature|submission)(/|$)).+)");

    private final KeptAnswers answers;

    ForgettingFilter(KeptAnswers answers) {
        this.answers = answers;
    }

    @ResponseFilter
    void filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!READING.contains(request.getMethod())
                && response.status().getCode() < 300
                && SEEN_IN_PUBLIC.matcher(request.getPath()).matches()) {
            answers.forget();
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}

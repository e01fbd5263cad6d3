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
 * everything kept is forgotten. What anybody may do as often as they like is not among them, such as signing, visiting, following or
 * rating: its figures may be a second old, and else one caller could empty what all others are answered from.
 */
@ServerFilter("/api/v1/**")
class ForgettingFilter implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final Pattern SEEN_IN_PUBLIC =
            Pattern.compile("/api/v1/((moderation|agency|admin)/.*|petitions/[^/]+/(appeal|updates|withdrawal))");

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

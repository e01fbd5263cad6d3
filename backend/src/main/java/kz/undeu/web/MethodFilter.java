package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Static files answer to every method; we know seven. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class MethodFilter implements Ordered {

    private static final Set<HttpMethod> KNOWN = EnumSet.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final Problems problems;

    MethodFilter(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        return KNOWN.contains(request.getMethod())
                ? null
                : problems.of(request, WebRefusal.METHOD_NOT_ALLOWED, List.of());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}

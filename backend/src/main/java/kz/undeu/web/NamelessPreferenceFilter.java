package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;

/** A language or character set of separators and nothing else is malformed; the framework would fail on it, as if we were at fault. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class NamelessPreferenceFilter implements Ordered {

    private static final List<String> HEADERS = List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_CHARSET);
    private static final Pattern NAMELESS = Pattern.compile(";+|,+(?:;.*)?");

    private final Problems problems;

    NamelessPreferenceFilter(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        for (String header : HEADERS) {
            String preference = request.getHeaders().get(header);
            if (preference != null && NAMELESS.matcher(preference).matches()) {
                return problems.of(request, CommonRefusal.MALFORMED, List.of());
            }
        }
        return null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}

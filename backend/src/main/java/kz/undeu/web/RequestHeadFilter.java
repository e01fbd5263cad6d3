package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.execution.CompletableFutureExecutionFlow;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;

/** Refuses what the framework would answer with a file or fail on, before anything else looks at the request. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestHeadFilter implements Ordered {

    /** Static files answer to every method. */
    private static final Set<HttpMethod> KNOWN = EnumSet.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private static final List<String> PREFERENCES = List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_CHARSET);

    /** Separators and nothing between them, on which the framework fails as if we were at fault. */
    private static final Pattern NAMELESS = Pattern.compile(";+|,+(?:;.*)?");

    private final Problems problems;

    RequestHeadFilter(Problems problems) {
        this.problems = problems;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> filter(HttpRequest<?> request) {
        if (!KNOWN.contains(request.getMethod())) {
            return problems.of(request, WebRefusal.METHOD_NOT_ALLOWED, List.of());
        }
        for (String header : PREFERENCES) {
            String preference = request.getHeaders().get(header);
            if (preference != null && NAMELESS.matcher(preference).matches()) {
                return problems.of(request, CommonRefusal.MALFORMED, List.of());
            }
        }
        if (request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)
                && request instanceof NettyHttpRequest<?> chunked) {
            // A call that takes no body would be done before a chunk comes that is none.
            chunked.addRouteWaitsFor(CompletableFutureExecutionFlow.just(chunked.byteBody()
                    .split(ByteBody.SplitBackpressureMode.FASTEST)
                    .buffer()
                    .thenAccept(CloseableAvailableByteBody::close)));
        }
        return null;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}

package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.regex.Pattern;

/** Who mistyped an address gets a page that says so and leads on; programs get a problem as everywhere. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class MissingPageFilter implements Ordered {

    /** Where programs ask, also when somebody opens the address in a browser; and names of files. */
    private static final Pattern OF_PROGRAMS =
            Pattern.compile("/(?:(?:api|assets|bench|data|dossier-keys|embed|feeds|health"
                    + "|log|oauth|oembed|prometheus|sitemaps)(?:/.*)?|.*\\.[^/]*)");

    private final MissingPage page;

    MissingPageFilter(MissingPage page) {
        this.page = page;
    }

    @ResponseFilter
    @Nullable
    MutableHttpResponse<?> filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean isRefused = response.status() == HttpStatus.NOT_FOUND && Problems.isOne(response);
        if (!isRefused
                || !Navigation.is(request)
                || OF_PROGRAMS.matcher(request.getPath()).matches()) {
            return null;
        }
        return page.answer(AcceptedLanguage.chosenBy(request), request)
                .header(HttpHeaders.VARY, AcceptedLanguage.VARY + ", " + HttpHeaders.ACCEPT);
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}

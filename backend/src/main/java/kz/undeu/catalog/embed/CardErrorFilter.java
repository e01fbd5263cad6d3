package kz.undeu.catalog.embed;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.StandardCharsets;
import kz.undeu.kernel.Language;
import kz.undeu.web.Navigation;
import kz.undeu.web.Problems;

/** In a frame on another site a sentence stands where the card cannot be shown; programs get the problem itself. */
@ServerFilter("/embed/*")
class CardErrorFilter implements Ordered {

    private final CardPages pages;

    CardErrorFilter(CardPages pages) {
        this.pages = pages;
    }

    @ResponseFilter
    @Nullable
    MutableHttpResponse<?> filter(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (!Problems.isOne(response) || !Navigation.is(request)) {
            return null;
        }
        Language language = language(request, response);
        byte[] page = pages.instead(language, reason(response.status())).getBytes(StandardCharsets.UTF_8);
        response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.code());
        return response.body(page).contentType(EmbedController.HTML);
    }

    /** The one of the card; where none is named that we speak, the one in which the problem is told. */
    private static Language language(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return request.getParameters()
                .getFirst("language")
                .flatMap(Language::of)
                .or(() -> Language.of(response.getHeaders().get(HttpHeaders.CONTENT_LANGUAGE, String.class, "")))
                .orElse(Language.KK);
    }

    private static String reason(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "embed.missing.petition";
            case UNPROCESSABLE_ENTITY, BAD_REQUEST -> "embed.wrong.code";
            default -> "embed.away";
        };
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.order();
    }
}

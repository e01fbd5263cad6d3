package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.undeu.kernel.Language;

/** Which of our languages a reader asks for. */
final class AcceptedLanguage {

    /** What an answer depends on that is made for {@link #chosenBy}. */
    static final String VARY = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

    /** The pages write it when somebody chooses a language there. */
    private static final String CHOICE = "undeu-language";

    private static final List<Locale> OURS =
            Arrays.stream(Language.values()).map(Language::locale).toList();

    private AcceptedLanguage() {}

    /** The one that the reader once chose on our pages, else the one that the browser asks for. */
    static Language chosenBy(HttpRequest<?> request) {
        return request.getCookies()
                .findCookie(CHOICE)
                .flatMap(choice -> Language.of(choice.getValue()))
                .orElseGet(() -> of(request));
    }

    /** The best match of Accept-Language; Kazakh, the state language, when none matches. */
    static Language of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Language.KK;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OURS);
            return best == null ? Language.KK : Language.of(best.getLanguage()).orElse(Language.KK);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
            // The second of Java's own parser, where a range is a hyphen and nothing else.
            return Language.KK;
        }
    }
}

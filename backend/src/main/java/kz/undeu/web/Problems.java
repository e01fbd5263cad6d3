package kz.undeu.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpResponseFactory;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.RefusalCode;
import kz.undeu.kernel.Violation;

/** Says no in the reader's language as application/problem+json. */
@Singleton
public class Problems {

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");
    private static final String BUNDLE = "problems";

    private final MeterRegistry meters;

    Problems(MeterRegistry meters) {
        this.meters = meters;
    }

    public MutableHttpResponse<Problem> of(HttpRequest<?> request, Refusal refusal) {
        MutableHttpResponse<Problem> response = of(request, refusal.code(), refusal.violations());
        if (refusal.retryAfter() != null) {
            response.header(
                    HttpHeaders.RETRY_AFTER, Long.toString(refusal.retryAfter().toSeconds()));
        }
        return response;
    }

    /** Whether this is one, also where its body is left out, as HEAD has it. */
    public static boolean isOne(HttpResponse<?> response) {
        return response.getContentType().filter(PROBLEM_JSON::equals).isPresent();
    }

    MutableHttpResponse<Problem> of(HttpRequest<?> request, RefusalCode code, List<Violation> violations) {
        return on(HttpResponseFactory.INSTANCE.status(WebRefusal.status(code)), request, code, violations);
    }

    /** Puts the problem on a response that may already carry headers, such as Allow. */
    MutableHttpResponse<Problem> on(
            MutableHttpResponse<?> response, HttpRequest<?> request, RefusalCode code, List<Violation> violations) {
        meters.counter("undeu.refusals", "code", code.name()).increment();
        Locale locale = AcceptedLanguage.of(request).locale();
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale);
        HttpStatus status = WebRefusal.status(code);
        Problem problem = new Problem(
                "urn:undeu:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                texts.getString(code.name() + ".title"),
                status.getCode(),
                texts.getString(code.name() + ".detail"),
                code.name(),
                violations.isEmpty() ? null : violations);
        return response.status(status)
                .contentType(PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(problem);
    }
}

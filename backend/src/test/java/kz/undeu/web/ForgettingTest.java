package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes all public answers anew; the clock stands still, so nothing else does. */
class ForgettingTest {

    private static final String PETITION = "/api/v1/petitions/7k3m9qx2ab";

    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final KeptAnswers answers =
            new KeptAnswers(ObjectMapper.getDefault(), new KeptConfiguration(Duration.ofSeconds(1), 1), pool, () -> 0);
    private final ForgettingFilter filter = new ForgettingFilter(answers);
    private final AtomicInteger made = new AtomicInteger();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/signature",
                "/signature/words",
                "/visits",
                "/followers",
                "/submission",
                "/images",
                "/reasons/7k3m9qx2ab/reports",
                "/escalations/7k3m9qx2ab/ratings",
                ""
            })
    void whatAnybodyMayDoForgetsNothing(String act) {
        assertThat(isForgotten(HttpMethod.POST, PETITION + act, HttpResponse.noContent()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PETITION + "/withdrawal",
                PETITION + "/appeal",
                PETITION + "/updates",
                "/api/v1/moderation/petitions/7k3m9qx2ab/verdict",
                "/api/v1/agency/escalations/7k3m9qx2ab/response",
                "/api/v1/admin/agencies/akimat-62"
            })
    void whoeverDecidesSeesItAtOnce(String act) {
        assertThat(isForgotten(HttpMethod.POST, act, HttpResponse.ok())).isTrue();
    }

    @Test
    void readingAndWhatIsRefusedForgetNothing() {
        String act = PETITION + "/updates";
        assertThat(isForgotten(HttpMethod.GET, act, HttpResponse.ok())).isFalse();
        assertThat(isForgotten(HttpMethod.POST, act, HttpResponse.unprocessableEntity()))
                .isFalse();
    }

    private boolean isForgotten(HttpMethod method, String path, MutableHttpResponse<?> response) {
        ask();
        filter.filter(HttpRequest.create(method, path), response);
        int before = made.get();
        ask();
        return made.get() > before;
    }

    private void ask() {
        answers.get("anything", () -> List.of(made.incrementAndGet())).join();
    }
}

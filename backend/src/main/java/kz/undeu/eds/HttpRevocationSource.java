package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Over HTTP, following nobody elsewhere. What comes is signed, so it need not come over TLS. */
@Singleton
@WhenEdsIsOn
class HttpRevocationSource implements RevocationSource {

    private final HttpClient client;
    private final Duration timeout;

    @Inject
    HttpRevocationSource(EdsConfiguration configuration) {
        this(configuration.timeout());
    }

    HttpRevocationSource(Duration timeout) {
        this.timeout = timeout;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public byte[] ask(URI address, byte @Nullable [] body, int largest) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeout);
        if (body != null) {
            request.header("Content-Type", "application/ocsp-request")
                    .header("Accept", "application/ocsp-response")
                    .POST(BodyPublishers.ofByteArray(body));
        }
        // The client's own time-out ends with the headers; one that drips its body would hold us.
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request.build(), ok -> new AtMost(largest));
        try {
            HttpResponse<byte[]> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(address.getHost() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (ExecutionException e) {
            throw new IOException(address.getHost() + " gives no answer", e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(address.getHost() + " is too slow", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Collects a body, and hangs up when it grows beyond a size. */
    private static final class AtMost implements BodySubscriber<byte[]> {

        private final int largest;
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        private AtMost(int largest) {
            this.largest = largest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                if (part.remaining() > largest - collected.size()) {
                    subscription.cancel();
                    body.completeExceptionally(new IOException("too large"));
                    return;
                }
                byte[] bytes = new byte[part.remaining()];
                part.get(bytes);
                collected.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(collected.toByteArray());
        }
    }
}

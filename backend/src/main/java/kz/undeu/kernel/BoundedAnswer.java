package kz.undeu.kernel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/**
 * Asks others over HTTP with an end to time and size: the client's own time-out ends with the headers, and one that drips
 * its body, or never stops, would hold us.
 */
public final class BoundedAnswer {

    private BoundedAnswer() {}

    /**
     * The whole answer, whatever its status.
     *
     * @param atMost for all of it
     * @param longest bytes of its body
     * @throws IOException when there is none in time, or it is too long; names the host, not the whole address
     */
    public static HttpResponse<byte[]> of(HttpClient client, HttpRequest request, Duration atMost, int longest)
            throws IOException {
        String host = request.uri().getHost();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, head -> new LimitedBody(longest));
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(host + " gives no whole answer in " + atMost, e);
        } catch (ExecutionException e) {
            throw new IOException(host + " gives no answer", e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** A body up to a number of bytes; a longer one is an error, and the connection is closed. */
    private static final class LimitedBody implements BodySubscriber<byte[]> {

        private final int longest;
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
        private Flow.Subscription subscription;

        private LimitedBody(int longest) {
            this.longest = longest;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                if (buffer.remaining() > longest - read.size()) {
                    subscription.cancel();
                    whole.completeExceptionally(new IOException("longer than " + longest + " bytes"));
                    return;
                }
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                read.writeBytes(bytes);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            whole.complete(read.toByteArray());
        }
    }
}

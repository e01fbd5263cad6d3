package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import kz.undeu.kernel.BoundedAnswer;

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
        HttpResponse<byte[]> response = BoundedAnswer.of(client, request.build(), timeout, largest);
        if (response.statusCode() != 200) {
            throw new IOException(address.getHost() + " answered " + response.statusCode());
        }
        return response.body();
    }
}

package kz.undeu.identity.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.kernel.BoundedAnswer;

/**
 * Asks a provider over HTTP: no redirect is followed, the whole answer has one deadline, and one that is too long is cut
 * off. So a provider that fails or attacks costs a person a message and us one waiting thread.
 */
@Singleton
class ProviderHttp implements ResourceRetriever {

    /** Key sets with certificates take some ten thousand bytes; tokens less. */
    private static final int LONGEST = 128 * 1024;

    private final OidcSettings settings;
    private final HttpClient client;

    ProviderHttp(OidcSettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** An answer with status 200. */
    String get(String address) throws IOException {
        Answer answer = send(HttpRequest.newBuilder(URI.create(address)));
        if (answer.status() != 200) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    Answer post(String address, Map<String, String> form, @Nullable String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    /** For the library that reads key sets. */
    @Override
    public Resource retrieveResource(URL address) throws IOException {
        try {
            return new Resource(get(address.toURI().toString()), "application/json");
        } catch (URISyntaxException e) {
            throw new IOException("not an address", e);
        }
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        HttpResponse<byte[]> got = BoundedAnswer.of(
                client,
                request.header("Accept", "application/json")
                        .timeout(settings.timeout())
                        .build(),
                settings.timeout(),
                LONGEST);
        return new Answer(got.statusCode(), new String(got.body(), StandardCharsets.UTF_8));
    }

    record Answer(int status, String body) {}
}

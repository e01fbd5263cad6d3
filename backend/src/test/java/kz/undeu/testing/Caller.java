package kz.undeu.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;

/** Somebody who calls the API over HTTP. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable URI address;
    private final List<String> headers;

    private Caller(@Nullable URI address, List<String> headers) {
        this.address = address;
        this.headers = headers;
    }

    public static Caller anonymous() {
        return new Caller(null, List.of("Accept-Language", "en"));
    }

    public static Caller speaking(String acceptLanguage) {
        return new Caller(null, List.of("Accept-Language", acceptLanguage));
    }

    /** Who calls another replica than the one all tests share. */
    public Caller to(URI replica) {
        return new Caller(replica, headers);
    }

    /** With a Bearer token, as machine clients do. */
    public static Caller as(Person person) {
        return anonymous()
                .with("Authorization", "Bearer " + Product.bean(Sessions.class).token(person));
    }

    /** With the session cookie and the headers that our pages send. */
    public static Caller inBrowser(Person person) {
        return withCookieOnly(person).with("X-Undeu", "1");
    }

    public static Caller withCookieOnly(Person person) {
        return anonymous()
                .with("Cookie", "undeu=" + Product.bean(Sessions.class).token(person));
    }

    public Caller with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(name, value));
        return new Caller(address, more);
    }

    public Answer get(String path) {
        return call("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer delete(String path) {
        return call("DELETE", path, BodyPublishers.noBody(), null);
    }

    public Answer put(String path, String json) {
        return call("PUT", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer post(String path, String json) {
        return call("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer patch(String path, String json) {
        return call("PATCH", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer postBytes(String path, byte[] body, String contentType) {
        return call("POST", path, BodyPublishers.ofByteArray(body), contentType);
    }

    public Answer postNothing(String path) {
        return call("POST", path, BodyPublishers.noBody(), null);
    }

    private Answer call(String method, String path, BodyPublisher body, String contentType) {
        URI server = address == null ? Product.address() : address;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).method(method, body);
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        /** The code of a problem. */
        public String code() {
            return json().path("code").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }
}

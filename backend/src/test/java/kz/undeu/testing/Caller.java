package kz.undeu.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.micronaut.runtime.server.EmbeddedServer;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.undeu.identity.Person;
import kz.undeu.identity.Sessions;

/** Somebody who calls the API over HTTP. */
public final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI address;
    private final List<Header> headers;

    private Caller(URI address, List<Header> headers) {
        this.address = address;
        this.headers = headers;
    }

    public static Caller anonymous() {
        return speaking("en");
    }

    public static Caller speaking(String acceptLanguage) {
        return new Caller(Product.address(), List.of()).with("Accept-Language", acceptLanguage);
    }

    /** With a Bearer token, as machine clients do. */
    public static Caller as(Person person) {
        return anonymous().with("Authorization", () -> "Bearer " + token(person));
    }

    /** With the session cookie and the headers that our pages send. */
    public static Caller inBrowser(Person person) {
        return withCookieOnly(person).with("X-Undeu", "1");
    }

    public static Caller withCookieOnly(Person person) {
        return anonymous().with("Cookie", () -> "undeu=" + token(person));
    }

    /** The same caller at another replica. */
    public Caller at(URI replica) {
        return new Caller(replica, headers);
    }

    /** Asks another replica than the one that all tests share. */
    public Caller at(EmbeddedServer replica) {
        return new Caller(replica.getURI(), headers);
    }

    public Caller with(String name, String value) {
        return with(name, () -> value);
    }

    /** A header made anew for each call: a token made long ago by the pinned clock would be over. */
    private Caller with(String name, Supplier<String> value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Caller(address, more);
    }

    private static String token(Person person) {
        return Tokens.of(Product.bean(Sessions.class), person);
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

    /** Any method, with JSON. */
    public Answer call(String method, String path, String json) {
        return call(method, path, BodyPublishers.ofString(json), "application/json");
    }

    /** Any method, without a body. */
    public Answer call(String method, String path) {
        return call(method, path, BodyPublishers.noBody(), null);
    }

    /** The bytes of a file. */
    public byte[] download(String path) {
        return send("GET", path, BodyPublishers.noBody(), null).body();
    }

    private Answer call(String method, String path, BodyPublisher body, String contentType) {
        HttpResponse<byte[]> response = send(method, path, body, contentType);
        return new Answer(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, body);
        headers.forEach(header -> request.header(header.name(), header.value().get()));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            requireDescribed(method, response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whatever is asked and answered in a test must be as docs/openapi.yml says. */
    private static void requireDescribed(String method, HttpResponse<byte[]> response) {
        String path = response.uri().getPath();
        String mediaType =
                response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        List<String> differences = ApiDescription.ofProduct()
                .differences(
                        method,
                        path,
                        response.statusCode(),
                        mediaType,
                        new String(response.body(), StandardCharsets.UTF_8));
        if (!differences.isEmpty()) {
            throw new AssertionError(method + " " + path + " is not answered as docs/openapi.yml says: " + differences);
        }
    }

    private record Header(String name, Supplier<String> value) {}

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }

        /** Status, headers and body, without what tells only when and under which number it was answered. */
        public String all() {
            Map<String, List<String>> told = new TreeMap<>(headers.map());
            told.keySet().removeAll(Set.of("date", "traceparent", "x-request-id"));
            return status + "\n" + told + "\n" + body;
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

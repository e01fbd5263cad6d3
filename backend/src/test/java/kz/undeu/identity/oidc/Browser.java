package kz.undeu.identity.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that keeps cookies by host and port, and follows a redirect only when told. */
final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI product;
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    Browser(URI product) {
        this.product = product;
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(product.resolve(address)));
    }

    HttpResponse<String> post(URI address, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> ProviderHttp.encoded(entry.getKey()) + "=" + ProviderHttp.encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(String path, String json) {
        return send(HttpRequest.newBuilder(product.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Undeu", "1")
                .PUT(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        URI uri = builder.build().uri();
        Map<String, String> own = cookies.computeIfAbsent(uri.getAuthority(), authority -> new LinkedHashMap<>());
        if (!own.isEmpty()) {
            builder.header(
                    "Cookie",
                    own.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(builder.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (String line : response.headers().allValues("set-cookie")) {
                HttpCookie cookie = HttpCookie.parse(line).get(0);
                if (cookie.getMaxAge() == 0) {
                    own.remove(cookie.getName());
                } else {
                    own.put(cookie.getName(), cookie.getValue());
                }
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Map<String, String> cookies() {
        return cookies.computeIfAbsent(product.getAuthority(), authority -> new LinkedHashMap<>());
    }

    JsonNode session() {
        return json(get("/api/v1/session"));
    }

    boolean isSignedIn() {
        return session().path("authenticated").asBoolean();
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    static Map<String, String> query(String address) {
        Map<String, String> query = new LinkedHashMap<>();
        String raw = URI.create(address).getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] halves = pair.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves.length == 1 ? "" : halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}

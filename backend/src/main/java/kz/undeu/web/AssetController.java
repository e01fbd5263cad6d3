package kz.undeu.web;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * The files of the front end whose names hold a hash of what is in them, in the smallest form that the reader takes. The
 * build makes the forms. They stay in memory once somebody asked: all of them together are some 5 MB.
 */
@Controller
@Produces(MediaType.ALL)
@Hidden
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class AssetController {

    private static final MediaType SCRIPT = MediaType.of("text/javascript; charset=utf-8");
    private static final MediaType STYLE = MediaType.of("text/css; charset=utf-8");

    private final ResourceLoader resources;
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    AssetController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get("/assets/{name:[A-Za-z0-9._-]+}")
    HttpResponse<?> asset(String name, HttpRequest<?> request) {
        Asset asset = assets.get(name);
        if (asset == null) {
            asset = read(name).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND));
            assets.put(name, asset);
        }
        ContentCoding coding =
                ContentCoding.best(request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING), asset.forms.keySet());
        Form form = asset.forms.get(coding);
        var response = form.tag.isKnown(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))
                ? HttpResponse.notModified()
                : HttpResponse.ok(form.bytes).contentType(asset.type);
        if (coding != ContentCoding.IDENTITY && response.body() != null) {
            response.header(HttpHeaders.CONTENT_ENCODING, coding.token());
        }
        // HeadersFilter says how long it may be kept.
        return response.header(HttpHeaders.ETAG, form.tag.value())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    private Optional<Asset> read(String name) {
        // The forms of a file are no files of their own.
        for (ContentCoding coding : ContentCoding.values()) {
            if (!coding.suffix().isEmpty() && name.endsWith(coding.suffix())) {
                return Optional.empty();
            }
        }
        Map<ContentCoding, Form> forms = new EnumMap<>(ContentCoding.class);
        for (ContentCoding coding : ContentCoding.values()) {
            bytes(name + coding.suffix()).ifPresent(bytes -> forms.put(coding, new Form(bytes, EntityTag.of(bytes))));
        }
        return forms.containsKey(ContentCoding.IDENTITY) ? Optional.of(new Asset(type(name), forms)) : Optional.empty();
    }

    private Optional<byte[]> bytes(String file) {
        try (InputStream stream =
                resources.getResourceAsStream("classpath:public/assets/" + file).orElse(null)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MediaType type(String name) {
        if (name.endsWith(".js")) {
            return SCRIPT;
        }
        return name.endsWith(".css") ? STYLE : MediaType.forFilename(name);
    }

    private record Asset(MediaType type, Map<ContentCoding, Form> forms) {}

    /** @param tag of these very bytes, so each form has one of its own */
    private record Form(byte[] bytes, EntityTag tag) {}
}

package kz.undeu.web;

import io.micronaut.core.io.ResourceLoader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API (OpenAPI, YAML), as the build makes it from the code. */
@Singleton
public class ApiDescription {

    private final ResourceLoader resources;

    ApiDescription(ResourceLoader resources) {
        this.resources = resources;
    }

    /** @throws IllegalStateException when it was not packed */
    public byte[] bytes() {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:META-INF/swagger/undeu-1.yml")
                .orElseThrow(() -> new IllegalStateException("the API description is not on the classpath"))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

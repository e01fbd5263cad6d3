package kz.undeu.demo;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is told of invented petitions besides their lives. */
@Singleton
@InDemo
class DemoStories {

    private final ResourceLoader resources;
    private final ObjectMapper json;

    DemoStories(ResourceLoader resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /** By the keys of the petitions. */
    Map<String, DemoStory> read() {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:demo/stories.json")
                .orElseThrow(() -> new IllegalStateException("demo/stories.json is missing"))) {
            return json.readValue(stream, Argument.listOf(DemoStory.class)).stream()
                    .collect(Collectors.toMap(DemoStory::key, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

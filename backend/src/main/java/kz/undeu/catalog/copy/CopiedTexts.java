package kz.undeu.catalog.copy;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.undeu.kernel.Language;

/** Reads what copies say, when the first one is made. */
@Singleton
class CopiedTexts {

    private final ResourceLoader resources;
    private final ObjectMapper json;
    private final Map<Language, CopiedWords> words = new ConcurrentHashMap<>();

    CopiedTexts(ResourceLoader resources, ObjectMapper json) {
        this.resources = resources;
        this.json = json;
    }

    /** @throws IllegalStateException when the front end was built without them */
    CopiedWords in(Language language) {
        return words.computeIfAbsent(
                language,
                spoken ->
                        new CopiedWords(spoken, read(spoken), read(Language.EN).words()));
    }

    private CopiedFile read(Language language) {
        try (InputStream file = resources
                .getResourceAsStream("classpath:copy/" + language.code() + ".json")
                .orElseThrow(() -> new IllegalStateException("the front end was built without the pages of copies"))) {
            return json.readValue(file, Argument.of(CopiedFile.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

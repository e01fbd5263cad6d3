package kz.undeu.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;

/**
 * Which files of the front end a page needs beside those of every page, by the manifest that the build writes. Without it
 * the browser learns of each file only from the script before it, and every step costs a way there and back. None of them is
 * needed to read what the page says already, so styles and letters come first.
 */
@Singleton
class Preloads {

    private static final String MANIFEST = "classpath:public/.vite/manifest.json";
    private static final String ENTRY = "index.html";

    /** Petitions speak of regions, topics and agencies by codes; their names come with the scripts, and nothing moves later. */
    private static final String NAMES = Stream.of("jurisdictions", "topics", "agencies")
            .map(list -> "  <link rel=\"preload\" as=\"fetch\" fetchpriority=\"low\" crossorigin href=\"/api/v1/" + list
                    + "\" />\n  ")
            .collect(Collectors.joining());

    private final Map<FrontPage.Screen, Map<Language, String>> elements = new EnumMap<>(FrontPage.Screen.class);

    /** @throws IllegalStateException when the manifest does not name what we preload */
    Preloads(ResourceLoader resources, ObjectMapper json) {
        Map<String, Chunk> chunks = read(resources, json);
        Set<String> ofEveryPage = new LinkedHashSet<>();
        need(ENTRY, chunks, ofEveryPage);
        for (FrontPage.Screen screen : FrontPage.Screen.values()) {
            Map<Language, String> ofScreen = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                Set<String> needed = new LinkedHashSet<>();
                for (String source : sources(screen, language.code())) {
                    need(source, chunks, needed);
                }
                needed.removeAll(ofEveryPage);
                StringBuilder links = new StringBuilder(isText(screen) ? styles(needed, chunks) : "");
                for (String name : needed) {
                    links.append("  <link rel=\"modulepreload\" fetchpriority=\"low\" crossorigin href=\"/")
                            .append(chunks.get(name).file())
                            .append("\" />\n  ");
                }
                if (speaksOfPetitions(screen)) {
                    links.append(NAMES);
                }
                ofScreen.put(language, links.toString());
            }
            elements.put(screen, ofScreen);
        }
    }

    /** Elements for the head. */
    String of(FrontPage.Screen screen, Language language) {
        return elements.get(screen).get(language);
    }

    private static boolean speaksOfPetitions(FrontPage.Screen screen) {
        return switch (screen) {
            case HOME, PETITIONS, PETITION -> true;
            case HELP, PRIVACY, ACCESSIBILITY, OTHER -> false;
        };
    }

    /** What the server writes of them whole, as the scripts do. */
    private static boolean isText(FrontPage.Screen screen) {
        return switch (screen) {
            case HELP, PRIVACY, ACCESSIBILITY -> true;
            case HOME, PETITIONS, PETITION, OTHER -> false;
        };
    }

    /** By which they are laid out before any script brings them, so that nothing jumps when it does. */
    private static String styles(Set<String> needed, Map<String, Chunk> chunks) {
        return needed.stream()
                .map(chunks::get)
                .filter(chunk -> chunk.css() != null)
                .flatMap(chunk -> chunk.css().stream())
                .distinct()
                .map(file -> "  <link rel=\"stylesheet\" crossorigin href=\"/" + file + "\" />\n  ")
                .collect(Collectors.joining());
    }

    /** As the build knows them: the texts of every page, the page, and its own texts. */
    private static List<String> sources(FrontPage.Screen screen, String language) {
        String texts = "src/app/messages-" + language + ".ts";
        return switch (screen) {
            case HOME -> List.of(texts, "src/app/home-route.tsx", ofFeature("home", language));
            case PETITIONS ->
                List.of(texts, "src/features/petitions/petitions-page.tsx", ofFeature("petitions", language));
            case PETITION -> List.of(texts, "src/app/petition-route.tsx", ofFeature("petition", language));
            case HELP -> List.of(texts, pageOf("help"), ofFeature("help", language));
            case PRIVACY -> List.of(texts, pageOf("privacy"), ofFeature("privacy", language));
            case ACCESSIBILITY -> List.of(texts, pageOf("accessibility"), ofFeature("accessibility", language));
            case OTHER -> List.of(texts);
        };
    }

    private static String pageOf(String feature) {
        return "src/features/" + feature + "/" + feature + "-page.tsx";
    }

    private static String ofFeature(String feature, String language) {
        return "src/features/" + feature + "/messages." + language + ".json";
    }

    private static void need(String name, Map<String, Chunk> chunks, Set<String> needed) {
        Chunk chunk = chunks.get(name);
        if (chunk == null) {
            throw new IllegalStateException("the front end has no " + name);
        }
        if (needed.add(name) && chunk.imports() != null) {
            chunk.imports().forEach(next -> need(next, chunks, needed));
        }
    }

    private static Map<String, Chunk> read(ResourceLoader resources, ObjectMapper json) {
        try (InputStream manifest = resources
                .getResourceAsStream(MANIFEST)
                .orElseThrow(() -> new IllegalStateException("the front end has no manifest"))) {
            return json.readValue(manifest, Argument.mapOf(String.class, Chunk.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of the build.
     *
     * @param file below public
     * @param imports names of the files that it imports at once
     * @param css files of its styles, below public
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Chunk(
            String file,
            @Nullable List<String> imports,
            @Nullable List<String> css) {}
}

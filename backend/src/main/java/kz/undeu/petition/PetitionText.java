package kz.undeu.petition;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Collectors;
import kz.undeu.kernel.LocalizedText;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What a petition says.
 *
 * @param background why it matters, or null
 * @param demands in their order; the first is number 1
 */
public record PetitionText(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalizedText background,
        List<LocalizedText> demands) {

    public PetitionText {
        demands = List.copyOf(demands);
        background = background == null || background.saysNothing() ? null : background;
    }

    /**
     * The fingerprint of the text as it is published: SHA-256 over the JSON object {@code {"background", "demands",
     * "jurisdiction", "summary", "title", "topic"}} in the canonical form of RFC 8785, where texts are objects by
     * language, demands a list of them, and an absent background is left out. Anybody can recompute it from the API.
     */
    public TextSha256 sha256(String jurisdiction, String topic) {
        String json = "{" + "\"jurisdiction\":" + quoted(jurisdiction) + ",\"topic\":" + quoted(topic)
                + ",\"title\":" + json(title) + ",\"summary\":" + json(summary)
                + (background == null ? "" : ",\"background\":" + json(background))
                + ",\"demands\":[" + demands.stream().map(PetitionText::json).collect(Collectors.joining(",")) + "]}";
        try {
            return TextSha256.of(
                    MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(json).getEncodedUTF8()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(LocalizedText text) {
        return text.texts().entrySet().stream()
                .map(entry -> quoted(entry.getKey().code()) + ":" + quoted(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }
}

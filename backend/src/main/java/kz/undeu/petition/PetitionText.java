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
 * @param images in their order, at most three
 */
public record PetitionText(
        LocalizedText title,
        LocalizedText summary,
        @Nullable LocalizedText background,
        List<LocalizedText> demands,
        List<PetitionImage> images) {

    public PetitionText {
        demands = List.copyOf(demands);
        images = List.copyOf(images);
        background = background == null || background.saysNothing() ? null : background;
    }

    /** A text without pictures. */
    public PetitionText(
            LocalizedText title,
            LocalizedText summary,
            @Nullable LocalizedText background,
            List<LocalizedText> demands) {
        this(title, summary, background, demands, List.of());
    }

    /**
     * The fingerprint of the text as it is published: SHA-256 over the JSON object {@code {"background", "demands",
     * "images", "jurisdiction", "summary", "title", "topic"}} in the canonical form of RFC 8785, where texts are objects by
     * language, demands a list of them, images a list of {@code {"alternative", "sha256"}}, and an absent background is
     * left out, as are images where there are none. Anybody can recompute it from the API.
     */
    public TextSha256 sha256(String jurisdiction, String topic) {
        try {
            return TextSha256.of(MessageDigest.getInstance("SHA-256").digest(canonical(jurisdiction, topic)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes that the fingerprint is of. */
    public byte[] canonical(String jurisdiction, String topic) {
        String json = "{" + "\"jurisdiction\":" + quoted(jurisdiction) + ",\"topic\":" + quoted(topic)
                + ",\"title\":" + json(title) + ",\"summary\":" + json(summary)
                + (background == null ? "" : ",\"background\":" + json(background))
                + ",\"demands\":[" + demands.stream().map(PetitionText::json).collect(Collectors.joining(",")) + "]"
                + (images.isEmpty() ? "" : ",\"images\":" + jsonOfImages()) + "}";
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String jsonOfImages() {
        return images.stream()
                .map(image ->
                        "{\"sha256\":" + quoted(image.sha256()) + ",\"alternative\":" + json(image.alternative()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
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

package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/**
 * Reads a text by language, {@code {"kk": "...", "ru": "..."}}. A bare string is taken too: its letters tell the
 * language.
 */
@Singleton
class LocalizedTextReading implements Deserializer<LocalizedText> {

    @Override
    public @Nullable LocalizedText deserialize(
            Decoder decoder, DecoderContext context, Argument<? super LocalizedText> type) throws IOException {
        Object value = decoder.decodeArbitrary();
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return LocalizedText.ofUnnamedLanguage(text);
        }
        if (!(value instanceof Map<?, ?> texts)) {
            throw new SerdeException("a text is an object by language or a string");
        }
        Map<Language, String> read = new EnumMap<>(Language.class);
        for (Map.Entry<?, ?> entry : texts.entrySet()) {
            Language language = Language.of(String.valueOf(entry.getKey()))
                    .orElseThrow(() -> new SerdeException("a text has kk, ru and en only"));
            if (entry.getValue() instanceof String text) {
                read.put(language, text);
            } else if (entry.getValue() != null) {
                throw new SerdeException("a text is a string");
            }
        }
        return LocalizedText.of(read);
    }
}

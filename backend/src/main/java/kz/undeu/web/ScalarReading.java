package kz.undeu.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * Takes of JSON what means the value, and refuses what the framework would turn into another one: 0.9 into the number 0 or into true,
 * "yes" into false, 5 into a text or a day of 1970, a list of one into what is in it.
 *
 * <p>All JSON is read so, ours in the database and that of foreign identity providers too. Some of those write {@code "3600"} for
 * 3600, so numbers and truth values that are spelt out as text are taken as before (decision 0079).
 */
@Factory
class ScalarReading {

    @Singleton
    Deserializer<String> texts() {
        return new Scalar<>(value -> value instanceof String text ? text : null, null);
    }

    @Singleton
    Deserializer<Boolean> truths() {
        return new Scalar<>(value -> value instanceof Boolean truth ? truth : truth(value), false);
    }

    @Singleton
    Deserializer<Integer> numbers() {
        return new Scalar<>(value -> value instanceof Integer number ? number : number(value), 0);
    }

    @Singleton
    Deserializer<LocalDate> days() {
        return new Scalar<>(ScalarReading::day, null);
    }

    private static @Nullable Boolean truth(Object value) {
        return value.equals("true") ? Boolean.TRUE : value.equals("false") ? Boolean.FALSE : null;
    }

    private static @Nullable Integer number(Object value) {
        try {
            return value instanceof String text ? Integer.valueOf(text) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Reads one type.
     *
     * @param reading null for what is none; it gets what JSON says: Boolean, Integer, Long, Double, String, List or Map
     * @param primitive what a field of the primitive type holds that nobody wrote
     */
    private record Scalar<T>(
            Function<Object, @Nullable T> reading, @Nullable T primitive) implements Deserializer<T> {

        @Override
        public @Nullable T getDefaultValue(DecoderContext context, Argument<? super T> type) {
            return type.isPrimitive() ? primitive : null;
        }

        @Override
        public T deserialize(Decoder decoder, DecoderContext context, Argument<? super T> type) throws IOException {
            T read = deserializeNullable(decoder, context, type);
            if (read == null) {
                throw new SerdeException("no value");
            }
            return read;
        }

        @Override
        public @Nullable T deserializeNullable(Decoder decoder, DecoderContext context, Argument<? super T> type)
                throws IOException {
            Object value = decoder.decodeArbitrary();
            if (value == null) {
                return null;
            }
            T read = reading.apply(value);
            if (read == null) {
                throw new SerdeException("a value of another type");
            }
            return read;
        }
    }
}

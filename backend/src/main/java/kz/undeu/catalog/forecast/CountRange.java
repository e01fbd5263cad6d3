package kz.undeu.catalog.forecast;

import io.micronaut.serde.annotation.Serdeable;

/** Between two numbers of signatures lie eight of ten continuations. */
@Serdeable
public record CountRange(long low, long high) {

    CountRange plus(long more) {
        return new CountRange(low + more, high + more);
    }
}

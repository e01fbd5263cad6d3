package kz.undeu.petition.update;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * News of a petition, as everybody reads it.
 *
 * @param number counted from 1
 */
@Serdeable
record UpdateView(int number, LocalizedText title, LocalizedText text, Instant publishedAt) {

    static UpdateView of(PetitionUpdate update) {
        return new UpdateView(update.number(), update.title(), update.text(), update.publishedAt());
    }
}

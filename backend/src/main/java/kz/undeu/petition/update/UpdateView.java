package kz.undeu.petition.update;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;

/**
 * News of a petition, as everybody reads it.
 *
 * @param number counted from 1
 */
@Serdeable
@Schema(example = """
        {"number": 2,
         "title": {"kk": "Жаңа кесте аялдамаларда ілулі тұр", "ru": "Новое расписание уже висит на остановках"},
         "text": {"kk": "Аялдамаларды аралап шықтық: кешкі рейстердің кестесі барлық жерде бар.",
          "ru": "Мы объехали остановки: расписание вечерних рейсов есть везде."},
         "publishedAt": "2026-11-23T15:59:47Z"}""")
record UpdateView(int number, LocalizedText title, LocalizedText text, Instant publishedAt) {

    static UpdateView of(PetitionUpdate update) {
        return new UpdateView(update.number(), update.title(), update.text(), update.publishedAt());
    }
}

package kz.undeu.petition.update;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * The news of a petition, the latest first.
 *
 * @param next the cursor of the next page, or null on the last one
 * @param nextPossibleAt when the organizer may tell more, or null when at once
 */
@Serdeable
@Schema(example = """
        {"items": [{"number": 2,
           "title": {"kk": "Жаңа кесте аялдамаларда ілулі тұр", "ru": "Новое расписание уже висит на остановках"},
           "text": {"kk": "Аялдамаларды аралап шықтық: кешкі рейстердің кестесі барлық жерде бар.",
            "ru": "Мы объехали остановки: расписание вечерних рейсов есть везде."},
           "publishedAt": "2026-11-23T15:59:47Z"}],
         "next": null, "nextPossibleAt": null}""")
record UpdatesView(
        List<UpdateView> items,
        @Nullable String next,
        @Nullable Instant nextPossibleAt) {}

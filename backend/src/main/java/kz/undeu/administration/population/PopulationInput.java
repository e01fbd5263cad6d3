package kz.undeu.administration.population;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Population figures: one that was typed, or a file of them. All of them are entered, or none.
 *
 * @param figure one figure; null when there is a file
 * @param csv the text of a file with the columns jurisdiction, population, date and source, named in its first line in any
 *     order, and commas or semicolons between them; at most 200,000 characters
 * @param reason for the history; at most 500 characters; not needed for a preview
 */
@Serdeable
@Schema(example = """
        {"figure": {"jurisdiction": "KZ-62", "population": "221735", "date": "2027-01-01",
                    "source": "Бюро национальной статистики"}, "csv": null, "reason": "Новые данные статистики"}""")
record PopulationInput(
        @Nullable FigureInput figure,
        @Nullable String csv,
        @Nullable String reason) {}

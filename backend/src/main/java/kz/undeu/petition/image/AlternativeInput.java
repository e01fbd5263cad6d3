package kz.undeu.petition.image;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * What is to be seen on a picture.
 *
 * @param alternative at most 250 characters in each language; needed in each language of the petition before it is
 *     submitted
 */
@Serdeable
@Schema(example = """
        {"alternative": {"kk": "Бос аялдама", "ru": "Пустая остановка"}}""")
record AlternativeInput(@Nullable LocalizedText alternative) {}

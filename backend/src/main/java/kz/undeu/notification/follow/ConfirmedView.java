package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;

/**
 * A petition that is followed from now on.
 *
 * @param preferences the token of the page where it can be changed
 */
@Serdeable
@Schema(example = """
        {"petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"},
         "preferences": "AAAAAAAAAaEAAAABEEna21vd6eyXYBdWl8iL-g"}""")
record ConfirmedView(PetitionId petition, LocalizedText title, String preferences) {}

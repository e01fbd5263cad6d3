package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition that an address follows.
 *
 * @param address hidden but for its first letter and its domain
 * @param confirmed whether the address has confirmed
 */
@Serdeable
@Schema(example = """
        {"petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "state": "OPEN", "address": "a…@mail.example",
         "confirmed": true, "organizer": false, "askedAt": "2026-11-23T10:16:02Z"}""")
record FollowedView(
        PetitionId petition,
        LocalizedText title,
        PetitionState state,
        String address,
        boolean confirmed,
        boolean organizer,
        Instant askedAt) {}

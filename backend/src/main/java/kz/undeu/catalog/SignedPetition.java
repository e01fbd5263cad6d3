package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** A petition that carries my signature. */
@Serdeable
@Schema(example = """
        {"petition": "kdzb2wrsx7",
         "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
          "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "state": "OPEN",
         "signedAt": "2026-11-23T10:15:30Z", "eventIndex": 2402}""")
record SignedPetition(
        PetitionId petition, LocalizedText title, PetitionState state, Instant signedAt, long eventIndex) {}

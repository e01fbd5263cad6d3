package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * A petition that I asked to follow while signed in.
 *
 * @param address the e-mail address; in full only once it has confirmed, as until then it may be a stranger's
 * @param confirmedAt when the address confirmed, or null
 * @param language of the mails
 */
@Serdeable
@Schema(example = """
        {"petition": "kdzb2wrsx7", "address": "aigul@mail.example", "language": "kk", "organizer": false,
         "askedAt": "2026-11-23T10:16:02Z", "confirmedAt": "2026-11-23T10:18:44Z"}""")
record MyFollowFacts(
        PetitionId petition,
        String address,
        String language,
        boolean organizer,
        Instant askedAt,
        @Nullable Instant confirmedAt) {}

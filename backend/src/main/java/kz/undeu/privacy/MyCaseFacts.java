package kz.undeu.privacy;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/** A case that I read as a moderator at present; what is held of it ends then. */
@Serdeable
@Schema(example = """
        {"petition": "t7n3q8wz2c", "until": "2026-11-27T06:40:00Z"}""")
record MyCaseFacts(PetitionId petition, Instant until) {}

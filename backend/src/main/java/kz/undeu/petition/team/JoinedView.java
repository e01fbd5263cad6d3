package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** The petition that somebody now works on. */
@Serdeable
@Schema(example = """
        {"petition": "ngs7r32m1a", "state": "OPEN"}""")
record JoinedView(PetitionId petition, PetitionState state) {}

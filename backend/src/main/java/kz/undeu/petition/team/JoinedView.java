package kz.undeu.petition.team;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** The petition that somebody now works on. */
@Serdeable
record JoinedView(PetitionId petition, PetitionState state) {}

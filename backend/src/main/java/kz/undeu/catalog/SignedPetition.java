package kz.undeu.catalog;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/** A petition that carries my signature. */
@Serdeable
record SignedPetition(
        PetitionId petition, LocalizedText title, PetitionState state, Instant signedAt, long eventIndex) {}

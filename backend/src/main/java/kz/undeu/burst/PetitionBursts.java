package kz.undeu.burst;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;

/**
 * A petition with what sticks out on it.
 *
 * @param signatures in force that the window brought
 */
@Serdeable
record PetitionBursts(
        PetitionId petition, LocalizedText title, PetitionState state, long signatures, List<BurstView> bursts) {}

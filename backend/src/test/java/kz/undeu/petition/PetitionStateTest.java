package kz.undeu.petition;

import static kz.undeu.petition.PetitionState.CLOSED;
import static kz.undeu.petition.PetitionState.DRAFT;
import static kz.undeu.petition.PetitionState.OPEN;
import static kz.undeu.petition.PetitionState.REJECTED;
import static kz.undeu.petition.PetitionState.SEEDING;
import static kz.undeu.petition.PetitionState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PetitionStateTest {

    private static final Map<PetitionState, List<PetitionState>> RULES = Map.of(
            DRAFT, List.of(SUBMITTED),
            SUBMITTED, List.of(REJECTED, SEEDING),
            REJECTED, List.of(SEEDING),
            SEEDING, List.of(OPEN, CLOSED),
            OPEN, List.of(CLOSED),
            CLOSED, List.of());

    @Test
    void everyPairOfStatesIsAsTheRulesSay() {
        for (PetitionState from : PetitionState.values()) {
            for (PetitionState to : PetitionState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " -> " + to)
                        .isEqualTo(RULES.get(from).contains(to));
            }
        }
    }
}

package kz.undeu.invalidation;

import static kz.undeu.invalidation.InvalidationState.APPROVED;
import static kz.undeu.invalidation.InvalidationState.DONE;
import static kz.undeu.invalidation.InvalidationState.EXPIRED;
import static kz.undeu.invalidation.InvalidationState.LIFTED;
import static kz.undeu.invalidation.InvalidationState.LIFT_APPROVED;
import static kz.undeu.invalidation.InvalidationState.LIFT_PROPOSED;
import static kz.undeu.invalidation.InvalidationState.PROPOSED;
import static kz.undeu.invalidation.InvalidationState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvalidationStateTest {

    private static final Map<InvalidationState, List<InvalidationState>> RULES = Map.of(
            PROPOSED, List.of(WITHDRAWN, EXPIRED, APPROVED),
            WITHDRAWN, List.of(),
            EXPIRED, List.of(),
            APPROVED, List.of(DONE),
            DONE, List.of(LIFT_PROPOSED),
            LIFT_PROPOSED, List.of(DONE, LIFT_APPROVED),
            LIFT_APPROVED, List.of(LIFTED),
            LIFTED, List.of());

    @Test
    void everyPairOfStatesIsAsTheRulesSay() {
        for (InvalidationState from : InvalidationState.values()) {
            for (InvalidationState to : InvalidationState.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " -> " + to)
                        .isEqualTo(RULES.get(from).contains(to));
            }
        }
    }

    @Test
    void nothingIsPublicBeforeItIsDoneAndNothingThatIsPublicBecomesSecret() {
        for (InvalidationState from : InvalidationState.values()) {
            assertThat(from.isPublic()).isEqualTo(from == DONE || from.name().startsWith("LIFT"));
            if (from.isPublic()) {
                assertThat(from.next()).allMatch(InvalidationState::isPublic);
            }
        }
    }
}

package kz.undeu.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.undeu.kernel.Refusal;
import org.junit.jupiter.api.Test;

class ReasonTextTest {

    @Test
    void aReasonThatShowsNothingIsNone() {
        assertThat(ReasonText.read("\u3164\u200B \u2800")).isNull();
        assertThat(ReasonText.read(" Дети \u200Dучатся ")).isEqualTo("Дети \u200Dучатся");
    }

    @Test
    void aReasonDoesNotTurnTheTextRound() {
        assertThatThrownBy(() -> ReasonText.read("Дети\u202E учатся"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.violations().get(0).code()).isEqualTo("UNPRINTABLE"));
    }
}

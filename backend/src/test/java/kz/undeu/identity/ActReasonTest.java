package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import kz.undeu.kernel.Violation;
import org.junit.jupiter.api.Test;

class ActReasonTest {

    @Test
    void aReasonIsReadByPeople() {
        assertThat(ActReason.violations("По приказу 7")).isEmpty();
        assertThat(ActReason.violations("\u2060\u3164"))
                .extracting(Violation::code)
                .containsExactly("REQUIRED");
        assertThat(ActReason.violations("По\u2067 приказу"))
                .extracting(Violation::code)
                .containsExactly("UNPRINTABLE");
    }

    @Test
    void aNameThatShowsNothingIsNotShown() {
        assertThat(Person.displayName("Айгүл", "Сәрсенова")).isEqualTo("Айгүл С.");
        assertThat(Person.displayName("Айгүл", "\u3164")).isEqualTo("Айгүл");
        assertThat(Person.displayName("\u202EАйгүл", "Сәрсенова")).isEqualTo("С.");
    }
}

package kz.undeu.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import kz.undeu.escalation.ClockView.Awaiting;
import org.junit.jupiter.api.Test;

class RemindersTest {

    @Test
    void anAgencyIsRemindedOfItsAnswerWithTenThreeAndOneWorkingDaysLeft() {
        assertThat(Reminders.due(Awaiting.RESPONSE, 11)).isEmpty();
        assertThat(Reminders.due(Awaiting.RESPONSE, 10)).isEqualTo(OptionalInt.of(10));
        assertThat(Reminders.due(Awaiting.RESPONSE, 4)).isEqualTo(OptionalInt.of(10));
        assertThat(Reminders.due(Awaiting.RESPONSE, 3)).isEqualTo(OptionalInt.of(3));
        assertThat(Reminders.due(Awaiting.RESPONSE, 2)).isEqualTo(OptionalInt.of(3));
        assertThat(Reminders.due(Awaiting.RESPONSE, 1)).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void whatAnOutageMissedIsOneReminderOnTheLastDay() {
        assertThat(Reminders.due(Awaiting.RESPONSE, 0)).isEqualTo(OptionalInt.of(1));
        assertThat(Reminders.due(Awaiting.REGISTRATION, 0)).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void ofRegisteringItIsRemindedTheDayBefore() {
        assertThat(Reminders.due(Awaiting.REGISTRATION, 2)).isEmpty();
        assertThat(Reminders.due(Awaiting.REGISTRATION, 1)).isEqualTo(OptionalInt.of(1));
    }
}

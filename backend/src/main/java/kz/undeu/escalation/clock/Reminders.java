package kz.undeu.escalation.clock;

import java.util.List;
import java.util.OptionalInt;
import kz.undeu.escalation.ClockView.Awaiting;

/** With how many working days left an agency is reminded of a deadline (docs/rules.md). */
final class Reminders {

    /** There are three days in all: the first day is for doing it, the one before the last for those who have not. */
    static final List<Integer> BEFORE_REGISTRATION = List.of(1);

    /** Two weeks are enough to write an answer, three days to release one that is written, one day to ask for more time. */
    static final List<Integer> BEFORE_ANSWER = List.of(10, 3, 1);

    private Reminders() {}

    /**
     * Which reminder is due. After an outage that is the last of those that were missed: nobody is reminded three times at once.
     *
     * @param left working days; not less than 0
     */
    static OptionalInt due(Awaiting awaiting, int left) {
        List<Integer> days = switch (awaiting) {
            case REGISTRATION -> BEFORE_REGISTRATION;
            case RESPONSE -> BEFORE_ANSWER;
        };
        return days.stream()
                .mapToInt(Integer::intValue)
                .filter(each -> left <= each)
                .min();
    }
}

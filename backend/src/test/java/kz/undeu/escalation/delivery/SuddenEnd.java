package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.util.function.BiPredicate;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.StepListener;

/** Ends the process at a step as kill -9 does: at once, without a word to the database or to anybody. */
@Singleton
class SuddenEnd implements StepListener {

    /** What a shell says of a process that was killed by signal 9. */
    static final int KILLED = 137;

    private volatile BiPredicate<Step, String> planned = (step, subject) -> false;

    /** The first such step with such a subject is the last thing that happens. */
    void when(BiPredicate<Step, String> next) {
        planned = next;
    }

    @Override
    public void passed(Step step, String subject) {
        if (planned.test(step, subject)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}

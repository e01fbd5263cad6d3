package kz.undeu.escalation.delivery;

import jakarta.inject.Singleton;
import java.util.function.BiPredicate;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.StepListener;

/** Ends what runs at a step, as kill -9 would: nothing of ours after it runs, and the database takes its transaction back. */
@Singleton
class SuddenEnd implements StepListener {

    private BiPredicate<Step, String> planned = (step, subject) -> false;
    private boolean isDone = true;

    /** The next time that such a step is made with such a subject, it is the last thing that happens. */
    synchronized void when(BiPredicate<Step, String> next) {
        planned = next;
        isDone = false;
    }

    /** Whether that has happened. */
    synchronized boolean isDone() {
        return isDone;
    }

    @Override
    public synchronized void passed(Step step, String subject) {
        if (!isDone && planned.test(step, subject)) {
            isDone = true;
            throw new Killed();
        }
    }

    /** No exception, which somebody would catch. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}

package kz.undeu.outbox;

import jakarta.inject.Singleton;
import java.util.List;

/** Tells whoever listens that a step was made. */
@Singleton
public class Steps {

    private final List<StepListener> listeners;

    Steps(List<StepListener> listeners) {
        this.listeners = listeners;
    }

    public void passed(Step step, String subject) {
        listeners.forEach(listener -> listener.passed(step, subject));
    }
}

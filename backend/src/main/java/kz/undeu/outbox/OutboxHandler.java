package kz.undeu.outbox;

import java.time.Instant;

/** Takes events of one kind from the outbox. Runs in the transaction that removes the event. */
public interface OutboxHandler {

    /** The kind of event it takes. */
    String kind();

    /**
     * Handles an event. What it does to the database commits together with the removal of the event, so it happens once;
     * whatever else it does may happen again.
     */
    void handle(OutboxEvent event, Instant at);
}

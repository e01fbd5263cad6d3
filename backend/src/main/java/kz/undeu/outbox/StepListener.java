package kz.undeu.outbox;

/** Hears of each step from a signature to an agency. In the product nobody listens; tests end the process there. */
public interface StepListener {

    /**
     * A step was made.
     *
     * @param subject the id of the petition, escalation or delivery
     */
    void passed(Step step, String subject);
}

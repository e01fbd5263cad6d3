package kz.undeu.escalation.channel;

import java.util.Optional;
import kz.undeu.escalation.webhook.AttemptOutcome;

/** The way of a dossier, and of what belongs to it, to an agency by mail. The module that has the mail server implements it. */
public interface DossierPost {

    /** Reads an address somebody typed, as mail is sent to it; empty when it is none. */
    Optional<String> read(String typed);

    /** Sends a mail once; when to try again is not decided there. Not inside a transaction. */
    AttemptOutcome send(DossierMail mail);

    /** The same for a mail about a deadline. */
    AttemptOutcome send(ClockMail mail);

    /** The same for a mail that only shows that mail arrives. */
    AttemptOutcome send(TestMail mail);
}

package kz.undeu.escalation.dossier;

import java.time.Instant;
import kz.undeu.escalation.EscalationId;

/** Wants to know when a dossier is there. */
public interface DossierListener {

    /** A dossier is stored. Called once for each, in the transaction that stores it. */
    void made(EscalationId id, Instant at);
}

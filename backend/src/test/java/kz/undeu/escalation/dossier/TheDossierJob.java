package kz.undeu.escalation.dossier;

import java.time.Instant;
import kz.undeu.testing.Replica;

/** Lets a replica make dossiers. */
public final class TheDossierJob {

    private TheDossierJob() {}

    public static void of(Replica replica, Instant at) {
        replica.bean(DossierJob.class).makeDue(at);
    }
}

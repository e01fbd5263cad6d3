package kz.undeu.escalation.dossier;

import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import kz.undeu.testing.Replica;

/** Lets a replica make dossiers. */
public final class TheDossierJob {

    private TheDossierJob() {}

    public static void of(Replica replica, Instant at) {
        replica.bean(DossierJob.class).makeDue(at);
    }

    /** Lets a replica in a process of its own make dossiers. */
    public static void of(ApplicationContext replica, Instant at) {
        replica.getBean(DossierJob.class).makeDue(at);
    }
}

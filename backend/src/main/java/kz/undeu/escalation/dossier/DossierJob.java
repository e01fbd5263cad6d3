package kz.undeu.escalation.dossier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.outbox.Leases;
import kz.undeu.outbox.Step;
import kz.undeu.outbox.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes every dossier that is due, within seconds of the forwarding; on one replica at a time. */
@Singleton
class DossierJob {

    private static final Logger LOG = LoggerFactory.getLogger(DossierJob.class);
    private static final String LEASE = "dossiers";

    /** A dossier takes a second or two; a replica that died is followed after so long. */
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(30);

    private static final int AT_A_TIME = 200;

    private final Escalations escalations;
    private final DossierRows rows;
    private final DossierMaking making;
    private final Leases leases;
    private final Steps steps;
    private final InstantSource clock;
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<EscalationId> failed = new HashSet<>();

    DossierJob(
            Escalations escalations,
            DossierRows rows,
            DossierMaking making,
            Leases leases,
            Steps steps,
            InstantSource clock,
            MeterRegistry meters) {
        this.escalations = escalations;
        this.rows = rows;
        this.making = making;
        this.leases = leases;
        this.steps = steps;
        this.clock = clock;
        meters.gauge("undeu.dossier.waiting", waiting, AtomicInteger::get);
    }

    @Scheduled(fixedDelay = "${undeu.dossier.delay:1s}", initialDelay = "${undeu.dossier.delay:1s}")
    void makeDue() {
        try {
            makeDue(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Dossiers cannot be made now", e);
        }
    }

    /** Makes what can be made, if no other replica does. */
    synchronized void makeDue(Instant at) {
        List<EscalationId> due = rows.findWaiting(AT_A_TIME);
        int left = due.size();
        for (EscalationId id : due) {
            if (!leases.take(LEASE, LEASE_LENGTH)) {
                break;
            }
            if (isMade(id, at)) {
                left--;
            }
        }
        waiting.set(left);
        if (!due.isEmpty()) {
            leases.giveBack(LEASE);
        }
    }

    private boolean isMade(EscalationId id, Instant at) {
        try {
            Escalation escalation = escalations.findById(id).orElseThrow();
            if (!making.freeze(escalation, at)) {
                return false;
            }
            steps.passed(Step.FACTS_FROZEN, id.toString());
            byte[] file = making.file(id);
            steps.passed(Step.DOSSIER_PRINTED, id.toString());
            making.store(escalation, file, at);
            failed.remove(id);
            return true;
        } catch (RuntimeException e) {
            // Once: it is tried again every second.
            if (failed.add(id)) {
                LOG.error("The dossier of escalation {} cannot be made", id, e);
            }
            return false;
        }
    }
}

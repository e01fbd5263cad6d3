package kz.undeu.catalog.snapshot;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import kz.undeu.catalog.data.PartFiles;
import kz.undeu.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the snapshot of the day every night, on one replica. */
@Singleton
@Requires(property = "undeu.snapshot.enabled", notEquals = "false")
class NightlySnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(NightlySnapshot.class);

    private static final String LEASE = "snapshot";

    private final Snapshots snapshots;
    private final Leases leases;
    private final InstantSource clock;

    NightlySnapshot(Snapshots snapshots, Leases leases, InstantSource clock) {
        this.snapshots = snapshots;
        this.leases = leases;
        this.clock = clock;
    }

    @Scheduled(cron = "${undeu.snapshot.cron}", zoneId = "${undeu.snapshot.zone}")
    void makeNightly() {
        try {
            if (leases.take(LEASE, PartFiles.LEASE)) {
                LOG.info("Made {}", snapshots.make(clock.instant()));
            }
        } catch (RuntimeException e) {
            LOG.error("The snapshot could not be made", e);
        }
    }
}

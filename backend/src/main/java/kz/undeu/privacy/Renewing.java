package kz.undeu.privacy;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import kz.undeu.identity.Renewal;
import kz.undeu.identity.VaultCheck;
import kz.undeu.outbox.Leases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After a rotation of secrets brings every row to the new ones, on one replica at a time. */
@Singleton
public class Renewing {

    private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);

    private static final String LEASE = "renewal";
    private static final Duration STEP_AT_MOST = Duration.ofMinutes(5);
    private static final int STEP = 500;

    private final List<Renewal> renewals;
    private final VaultCheck vaultCheck;
    private final Leases leases;

    Renewing(List<Renewal> renewals, VaultCheck vaultCheck, Leases leases) {
        this.renewals = renewals;
        this.vaultCheck = vaultCheck;
        this.leases = leases;
    }

    /** Renews all there is, unless another replica is at it. */
    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    public synchronized void renew() {
        try {
            boolean all = true;
            for (Renewal renewal : renewals) {
                all &= renewUnlessItFails(renewal);
            }
            if (all) {
                vaultCheck.renewed();
            }
        } finally {
            leases.giveBack(LEASE);
        }
    }

    /** What one of them cannot read does not keep the others from going on. */
    private boolean renewUnlessItFails(Renewal renewal) {
        try {
            return renew(renewal);
        } catch (RuntimeException e) {
            // Its message may show what a row holds; its kind is enough.
            LOG.error(
                    "Not all of {} can be renewed: {}",
                    renewal.what(),
                    e.getClass().getName());
            return false;
        }
    }

    private boolean renew(Renewal renewal) {
        long renewed = 0;
        int step = STEP;
        while (step == STEP) {
            if (!leases.take(LEASE, STEP_AT_MOST)) {
                return false;
            }
            step = renewal.renew(STEP);
            renewed += step;
        }
        if (renewed > 0) {
            LOG.info("{} rows of {} hold the active secret now", renewed, renewal.what());
        }
        return true;
    }
}

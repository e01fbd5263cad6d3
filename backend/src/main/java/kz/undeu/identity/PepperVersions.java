package kz.undeu.identity;

import io.micronaut.context.annotation.Context;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.scheduling.annotation.Scheduled;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which version of the peppers is in use. A version is made known to every replica first and activated then, by
 * {@code undeu.identity.activate-version}; a replica that lacks a version in use does not start, and one that is overtaken
 * while it runs is not ready.
 */
@Context
public class PepperVersions {

    private static final Logger LOG = LoggerFactory.getLogger(PepperVersions.class);
    private static final byte[] CONSTANT = "undeu/pepper-check/v1".getBytes(StandardCharsets.US_ASCII);

    private final ActivatedPeppers activated;
    private final SecretChecks checks;
    private final StoredKeys stored;
    private final int known;

    PepperVersions(
            PersonKeys keys,
            StoredKeys stored,
            ActivatedPeppers activated,
            SecretChecks checks,
            IdentityConfiguration configuration,
            InstantSource clock) {
        this.activated = activated;
        this.checks = checks;
        this.stored = stored;
        this.known = keys.peppers().latest();
        check("undeu.identity", "identity-pepper", keys.peppers());
        int wanted = configuration.activateVersion();
        if (wanted > known) {
            throw new IllegalStateException("undeu.identity.activate-version asks for version " + wanted + ", but only "
                    + known + " are configured");
        }
        if (wanted > activated.latest()) {
            activated.activate(wanted, clock.instant());
            LOG.info("Version {} of the peppers is active from now on", wanted);
        }
        if (activated.latest() > known) {
            throw new Peppers.PepperMissing("undeu.identity", activated.latest());
        }
        refresh();
    }

    /**
     * Makes sure that a pepper is the one this database was filled with, in every version, and that there are as many
     * versions as of the identity pepper.
     *
     * @throws IllegalStateException when it is not
     */
    public final void check(String prefix, String name, Peppers peppers) {
        if (peppers.latest() != known) {
            throw new IllegalStateException("undeu.identity.later-peppers and " + prefix
                    + ".later-peppers must have the same number of versions");
        }
        for (int version = 1; version <= known; version++) {
            checks.check(
                    name + "-" + version,
                    version == 1 ? prefix + ".pepper" : prefix + ".later-peppers[" + (version - 2) + "]",
                    peppers.version(version).hmac(CONSTANT));
        }
    }

    /** The version for what is new now; read from the database, because all replicas must agree. */
    public int active() {
        int version = activated.latest();
        stored.use(version);
        return version;
    }

    /** Whether this replica can compute everything that is in use. */
    boolean knowsAll() {
        return activated.latest() <= known;
    }

    @Scheduled(fixedDelay = "10s", initialDelay = "10s")
    final void refresh() {
        active();
    }

    /** A version and since when it is active. */
    @MappedEntity("pepper_version")
    record Row(@Id int version, Instant activatedAt) {}
}

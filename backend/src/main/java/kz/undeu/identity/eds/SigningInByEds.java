package kz.undeu.identity.eds;

import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.undeu.eds.EdsRefusal;
import kz.undeu.eds.EdsRejected;
import kz.undeu.eds.EdsSignatory;
import kz.undeu.eds.EdsVerification;
import kz.undeu.eds.WhenEdsIsOn;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.identity.Recognizing;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody signed our text, so they are who their certificate names. */
@Context
@WhenEdsIsOn
class SigningInByEds {

    private static final Logger LOG = LoggerFactory.getLogger(SigningInByEds.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final Challenges challenges;
    private final UsedChallenges used;
    private final EdsVerification verification;
    private final Recognizing recognizing;
    private final Citizenship citizenship;
    private final Map<String, JurisdictionCode> regions;

    SigningInByEds(
            Challenges challenges,
            UsedChallenges used,
            EdsVerification verification,
            Recognizing recognizing,
            EdsSignInConfiguration configuration) {
        this.challenges = challenges;
        this.used = used;
        this.verification = verification;
        this.recognizing = recognizing;
        this.citizenship = configuration.citizenship();
        this.regions = regions(configuration.regions());
    }

    /**
     * Verifies and recognizes. The challenge is used up last: a refused signature may be replaced by a right one, and of
     * two right ones at the same time one wins.
     *
     * @throws Refusal of {@link ChallengeRefusal} or {@link EdsRefusal}
     */
    Person signIn(String challenge, byte[] cms, Instant at) {
        Challenges.Known known = challenges.recognize(challenge, at);
        // Spares the issuer a question; the key of the table decides below.
        if (used.count(known.random()) > 0) {
            throw Refusal.of(ChallengeRefusal.CHALLENGE_USED);
        }
        Person person = recognizing.recognize(asserted(verified(cms, known.text(), at)));
        useUp(known, at);
        return person;
    }

    private EdsSignatory verified(byte[] cms, byte[] text, Instant at) {
        try {
            return verification.verify(cms, text, at);
        } catch (EdsRejected rejected) {
            EdsRefusal refusal = rejected.fault().refusal();
            throw refusal == EdsRefusal.EDS_CANNOT_BE_CHECKED
                    ? Refusal.retryLater(refusal, RETRY_AFTER)
                    : Refusal.of(refusal);
        }
    }

    private AssertedIdentity asserted(EdsSignatory signatory) {
        Iin iin = Iin.parse(signatory.iin()).orElseThrow(() -> {
            LOG.warn("An EDS is refused: its certificate names an IIN that cannot have been issued");
            return Refusal.of(EdsRefusal.EDS_INVALID);
        });
        return new AssertedIdentity(
                iin,
                Names.inOrdinaryCase(signatory.givenName()),
                Names.inOrdinaryCase(signatory.familyName()),
                citizenship.isAsserted(signatory),
                region(signatory),
                AssuranceLevel.HIGH,
                Set.of(),
                null);
    }

    private @Nullable JurisdictionCode region(EdsSignatory signatory) {
        return signatory.state() == null ? null : regions.get(key(signatory.state()));
    }

    private void useUp(Challenges.Known known, Instant at) {
        try {
            used.insert(known.random(), at);
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
                throw Refusal.of(ChallengeRefusal.CHALLENGE_USED);
            }
            throw e;
        }
    }

    private static Map<String, JurisdictionCode> regions(@Nullable List<String> configured) {
        Map<String, JurisdictionCode> regions = new HashMap<>();
        for (String each : configured == null ? List.<String>of() : configured) {
            String[] pair = each.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalStateException("undeu.eds.regions wants NAME=CODE, not " + each);
            }
            regions.put(key(pair[0]), new JurisdictionCode(pair[1].strip()));
        }
        return Map.copyOf(regions);
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}

package kz.undeu.eds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks an issuer whether it still stands by a certificate. What cannot be known counts as no. */
@Singleton
@WhenEdsIsOn
class Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(Revocation.class);

    private final RevocationSource source;
    private final RevocationLists lists;
    private final EdsConfiguration configuration;
    // Of threads that wait for an issuer there is an end; else a slow one would take them all.
    private final Semaphore waiting;

    @Inject
    Revocation(RevocationSource source, RevocationLists lists, EdsConfiguration configuration) {
        this.source = source;
        this.lists = lists;
        this.configuration = configuration;
        this.waiting = new Semaphore(configuration.checksAtOnce());
    }

    /**
     * Asks the responder; when it gives no answer to trust, looks into the list.
     *
     * @throws EdsRejected REVOKED or UNKNOWN_TO_ITS_ISSUER, else one whose refusal is EDS_CANNOT_BE_CHECKED
     */
    void mustNotBe(BigInteger serialNumber, Issuer issuer, Instant at) {
        if (!waiting.tryAcquire()) {
            throw new EdsRejected(EdsFault.REVOCATION_OUT_OF_REACH);
        }
        try {
            if (issuer.ocsp() == null) {
                lists.mustNotHold(issuer, serialNumber, at);
                return;
            }
            try {
                askResponder(serialNumber, issuer, at);
            } catch (EdsRejected unknown) {
                if (issuer.crl() == null || unknown.fault().refusal() != EdsRefusal.EDS_CANNOT_BE_CHECKED) {
                    throw unknown;
                }
                LOG.warn("The responder of {} gave no answer to trust: {}", issuer.name(), unknown.fault());
                lists.mustNotHold(issuer, serialNumber, at);
            }
        } finally {
            waiting.release();
        }
    }

    private void askResponder(BigInteger serialNumber, Issuer issuer, Instant at) {
        OcspStatement statement = new OcspStatement(issuer.certificate(), serialNumber);
        byte[] answer;
        try {
            answer = source.ask(issuer.ocsp(), statement.question(), OcspStatement.LARGEST_ANSWER);
        } catch (IOException e) {
            throw new EdsRejected(EdsFault.REVOCATION_OUT_OF_REACH);
        }
        statement.mustSayGood(answer, at, configuration.clockTolerance(), configuration.ocspMaxAge());
    }
}

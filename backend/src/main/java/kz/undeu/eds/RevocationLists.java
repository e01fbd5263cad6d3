package kz.undeu.eds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLEntryHolder;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The lists of revoked certificates, fetched from their issuers and kept for a while; see RFC 5280, section 5. */
@Singleton
@WhenEdsIsOn
class RevocationLists {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final RevocationSource source;
    private final Duration tolerance;
    private final Duration maxAge;
    private final Duration keptFor;
    private final int maxBytes;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Failure> failures = new ConcurrentHashMap<>();

    @Inject
    RevocationLists(RevocationSource source, EdsConfiguration configuration) {
        this.source = source;
        this.tolerance = configuration.clockTolerance();
        this.maxAge = configuration.crlMaxAge();
        this.keptFor = configuration.crlKeptFor();
        this.maxBytes = configuration.crlMaxBytes();
    }

    /**
     * Looks a certificate up in the list of its issuer.
     *
     * @throws EdsRejected REVOKED, or REVOCATION_OUT_OF_REACH, CRL_MALFORMED, CRL_FORGED, CRL_STALE
     */
    void mustNotHold(Issuer issuer, BigInteger serialNumber, Instant at) {
        // While one thread fetches, others wait for the same list.
        Kept list = kept.compute(
                issuer.name(), (name, old) -> old != null && old.isRecent(at, keptFor) ? old : fetchOnce(issuer, at));
        mustBeFresh(list, at);
        if (list.revoked().contains(serialNumber)) {
            throw new EdsRejected(EdsFault.REVOKED);
        }
    }

    /** Who waited while another thread fetched in vain does not try the same at once, one after another. */
    private Kept fetchOnce(Issuer issuer, Instant at) {
        Failure last = failures.get(issuer.name());
        if (last != null && last.at().plus(PAUSE).isAfter(at)) {
            throw new EdsRejected(last.fault());
        }
        try {
            return fetch(issuer, at);
        } catch (EdsRejected rejected) {
            failures.put(issuer.name(), new Failure(rejected.fault(), at));
            throw rejected;
        }
    }

    private Kept fetch(Issuer issuer, Instant at) {
        byte[] bytes;
        try {
            bytes = source.ask(issuer.crl(), null, maxBytes);
        } catch (IOException e) {
            throw new EdsRejected(EdsFault.REVOCATION_OUT_OF_REACH);
        }
        try {
            X509CRLHolder list = new X509CRLHolder(bytes);
            mustBeWholeAndBy(issuer, list);
            Set<BigInteger> revoked = new HashSet<>();
            for (Object entry : list.getRevokedCertificates()) {
                revoked.add(((X509CRLEntryHolder) entry).getSerialNumber());
            }
            return new Kept(
                    Set.copyOf(revoked),
                    list.getThisUpdate().toInstant(),
                    list.getNextUpdate() == null
                            ? Instant.MIN
                            : list.getNextUpdate().toInstant(),
                    at);
        } catch (IOException | CertException | OperatorCreationException | RuntimeException e) {
            throw e instanceof EdsRejected rejected ? rejected : new EdsRejected(EdsFault.CRL_MALFORMED);
        }
    }

    private static void mustBeWholeAndBy(Issuer issuer, X509CRLHolder list)
            throws CertException, OperatorCreationException {
        // A delta, a part, or one on behalf of others says so in a critical extension.
        if (!list.getCriticalExtensionOIDs().isEmpty() || list.getExtension(Extension.deltaCRLIndicator) != null) {
            throw new EdsRejected(EdsFault.CRL_MALFORMED);
        }
        if (!list.getIssuer().equals(issuer.certificate().holder().getSubject())
                || !SignatureScheme.isTaken(list.toASN1Structure().getSignatureAlgorithm())
                || !list.isSignatureValid(new JcaContentVerifierProviderBuilder()
                        .setProvider(NucRkAlgorithms.all())
                        .build(issuer.certificate().certificate().getPublicKey()))) {
            throw new EdsRejected(EdsFault.CRL_FORGED);
        }
    }

    private void mustBeFresh(Kept list, Instant at) {
        if (list.thisUpdate().isAfter(at.plus(tolerance))
                || !list.nextUpdate().isAfter(at)
                || !list.thisUpdate().plus(maxAge).isAfter(at)) {
            throw new EdsRejected(EdsFault.CRL_STALE);
        }
    }

    private record Failure(EdsFault fault, Instant at) {}

    private record Kept(Set<BigInteger> revoked, Instant thisUpdate, Instant nextUpdate, Instant fetchedAt) {

        private boolean isRecent(Instant at, Duration keptFor) {
            return fetchedAt.plus(keptFor).isAfter(at) && nextUpdate.isAfter(at);
        }
    }
}

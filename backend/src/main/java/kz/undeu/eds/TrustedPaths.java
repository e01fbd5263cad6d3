package kz.undeu.eds;

import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads from a certificate to a root that an operator pinned, by issuers that an operator named. Certificates that come
 * with a signature are no part of a path.
 */
@Context
@WhenEdsIsOn
class TrustedPaths {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedPaths.class);
    private static final int SHORTEST_RSA_KEY = 2048;

    private final Set<TrustAnchor> roots;
    private final List<Issuer> issuers;

    @Inject
    TrustedPaths(EdsConfiguration configuration, List<EdsIssuerConfiguration> issuers) {
        this(
                configuration.roots().stream().map(PkiCertificate::ofFile).toList(),
                issuers.stream().map(Issuer::of).toList());
    }

    /** @throws IllegalStateException when an issuer leads to no root: nobody could ever sign in with it */
    TrustedPaths(List<PkiCertificate> roots, List<Issuer> issuers) {
        this.roots = roots.stream()
                .map(root -> new TrustAnchor(root.certificate(), null))
                .collect(Collectors.toUnmodifiableSet());
        this.issuers = List.copyOf(issuers);
        if (issuers.isEmpty()) {
            throw new IllegalStateException("undeu.eds.issuers names nobody");
        }
        for (Issuer issuer : issuers) {
            LOG.info(
                    "EDS of {} are taken, revoked ones are known {}",
                    issuer.name(),
                    issuer.ocsp() == null ? "by list" : "by asking");
        }
    }

    /**
     * The issuer of a certificate, when a path through it is valid at an instant.
     *
     * @throws EdsRejected NOT_YET_VALID, EXPIRED, ALGORITHM_REFUSED, ISSUER_UNKNOWN or PATH_WRONG
     */
    Issuer issuerOf(PkiCertificate certificate, Instant at) {
        mustBeValid(certificate.certificate(), at);
        if (!SignatureScheme.isTaken(certificate.holder().getSignatureAlgorithm())) {
            throw new EdsRejected(EdsFault.ALGORITHM_REFUSED);
        }
        // A centre that renews its key keeps its name, so several may have it.
        List<Issuer> named = issuers.stream()
                .filter(issuer -> isNamedBy(certificate, issuer.certificate()))
                .toList();
        if (named.isEmpty()) {
            throw new EdsRejected(EdsFault.ISSUER_UNKNOWN);
        }
        Issuer found = named.stream()
                .filter(issuer -> leadsToARoot(certificate, issuer.certificate(), at))
                .findFirst()
                .orElseThrow(() -> new EdsRejected(EdsFault.PATH_WRONG));
        // Asked now, since the bits of a key that nobody vouched for may be any number.
        if (certificate.certificate().getPublicKey() instanceof RSAKey key
                && key.getModulus().bitLength() < SHORTEST_RSA_KEY) {
            throw new EdsRejected(EdsFault.ALGORITHM_REFUSED);
        }
        return found;
    }

    private boolean leadsToARoot(PkiCertificate certificate, PkiCertificate issuer, Instant at) {
        List<X509Certificate> path = new ArrayList<>(List.of(certificate.certificate()));
        boolean isRoot = roots.stream().anyMatch(root -> root.getTrustedCert().equals(issuer.certificate()));
        if (!isRoot) {
            path.add(issuer.certificate());
        }
        try {
            CertPath whole = CertificateFactory.getInstance("X.509", NucRkAlgorithms.all())
                    .generateCertPath(path);
            PKIXParameters parameters = new PKIXParameters(roots);
            parameters.setDate(Date.from(at));
            // Of the certificate itself the issuer is asked afterwards; issuers are pinned by the operator.
            parameters.setRevocationEnabled(false);
            CertPathValidator.getInstance("PKIX", NucRkAlgorithms.all()).validate(whole, parameters);
            return true;
        } catch (CertPathValidatorException invalid) {
            if (isIssuerOver(invalid)) {
                LOG.warn("A certificate of an issuer that undeu.eds names is not valid any more, or not yet");
            }
            return false;
        } catch (GeneralSecurityException | RuntimeException malformed) {
            return false;
        }
    }

    private static boolean isIssuerOver(CertPathValidatorException invalid) {
        return invalid.getReason() == BasicReason.EXPIRED || invalid.getReason() == BasicReason.NOT_YET_VALID;
    }

    private static boolean isNamedBy(PkiCertificate certificate, PkiCertificate issuer) {
        X500Name name = certificate.holder().getIssuer();
        return issuer.holder().getSubject().equals(name);
    }

    private static void mustBeValid(X509Certificate certificate, Instant at) {
        try {
            certificate.checkValidity(Date.from(at));
        } catch (CertificateNotYetValidException e) {
            throw new EdsRejected(EdsFault.NOT_YET_VALID);
        } catch (CertificateExpiredException e) {
            throw new EdsRejected(EdsFault.EXPIRED);
        } catch (CertificateException e) {
            throw new EdsRejected(EdsFault.PATH_WRONG);
        }
    }
}

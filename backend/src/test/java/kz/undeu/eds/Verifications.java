package kz.undeu.eds;

import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** Makes verifications that trust one root and one issuer. */
final class Verifications {

    static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Verifications() {}

    static EdsVerification of(X509CertificateHolder root, X509CertificateHolder issuer, String ocsp, String crl) {
        return of(new HttpRevocationSource(TIMEOUT), root, issuer, ocsp, crl, configuration(Duration.ofDays(8)));
    }

    static EdsVerification of(
            RevocationSource source,
            X509CertificateHolder root,
            X509CertificateHolder issuer,
            String ocsp,
            String crl,
            EdsConfiguration configuration) {
        try {
            TrustedPaths paths = new TrustedPaths(
                    List.of(PkiCertificate.of(root)),
                    List.of(new Issuer(
                            "test",
                            PkiCertificate.of(issuer),
                            ocsp == null ? null : URI.create(ocsp),
                            crl == null ? null : URI.create(crl))));
            Revocation revocation = new Revocation(source, new RevocationLists(source, configuration), configuration);
            return new EdsVerification(paths, revocation, configuration);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    static EdsConfiguration configuration(Duration crlMaxAge) {
        Duration quarter = Duration.ofMinutes(15);
        return new EdsConfiguration(
                List.of("unused"), quarter, quarter, crlMaxAge, Duration.ofMinutes(10), TIMEOUT, 1_000_000, 8);
    }
}

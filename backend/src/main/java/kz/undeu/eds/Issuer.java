package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;

/**
 * An issuer of personal certificates that an operator named, and where it tells which are revoked.
 *
 * @param ocsp the address of its responder, or null
 * @param crl the address of its list, or null
 */
record Issuer(
        String name,
        PkiCertificate certificate,
        @Nullable URI ocsp,
        @Nullable URI crl) {

    Issuer {
        if (ocsp == null && crl == null) {
            throw new IllegalStateException(
                    "undeu.eds.issuers." + name + " needs ocsp or crl: without them nothing can be checked");
        }
    }

    static Issuer of(EdsIssuerConfiguration configuration) {
        return new Issuer(
                configuration.name(),
                PkiCertificate.ofFile(configuration.certificate()),
                configuration.ocsp(),
                configuration.crl());
    }
}

package kz.undeu.eds;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells operators until when the certificates are valid that signing in by EDS rests on, in seconds of Unix time. They come from
 * files that do not change while the product runs.
 */
@Context
@WhenEdsIsOn
class CertificateMeter {

    CertificateMeter(EdsConfiguration configuration, List<EdsIssuerConfiguration> issuers, MeterRegistry meters) {
        for (EdsIssuerConfiguration issuer : issuers) {
            register(meters, issuer.name(), PkiCertificate.ofFile(issuer.certificate()));
        }
        for (int i = 0; i < configuration.roots().size(); i++) {
            register(
                    meters,
                    "root-" + (i + 1),
                    PkiCertificate.ofFile(configuration.roots().get(i)));
        }
    }

    private static void register(MeterRegistry meters, String name, PkiCertificate certificate) {
        X509Certificate read = certificate.certificate();
        Gauge.builder(
                        "undeu.eds.certificate.until.seconds",
                        read,
                        it -> TimeUnit.MILLISECONDS.toSeconds(it.getNotAfter().getTime()))
                .tag("name", name)
                .strongReference(true)
                .register(meters);
    }
}

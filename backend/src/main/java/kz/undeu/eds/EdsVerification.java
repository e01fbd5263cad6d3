package kz.undeu.eds;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who signed a text of ours with an electronic digital signature, or why that is not known. Stricter than the law
 * asks: exactly one signer, the national key for signing of a natural person, a path to a pinned root valid now, and an
 * issuer that says now that the certificate is not revoked.
 *
 * <p>The order matters. What costs nothing comes first, a key is used only after its issuer vouched for it, and an
 * issuer is asked only about a signature that is right otherwise. So nobody without a valid key makes us call anybody,
 * and no address from a certificate is ever called.
 */
@Singleton
@WhenEdsIsOn
public class EdsVerification {

    private static final Logger LOG = LoggerFactory.getLogger(EdsVerification.class);

    private final TrustedPaths paths;
    private final Revocation revocation;
    private final Duration clockTolerance;

    @Inject
    EdsVerification(TrustedPaths paths, Revocation revocation, EdsConfiguration configuration) {
        this.paths = paths;
        this.revocation = revocation;
        this.clockTolerance = configuration.clockTolerance();
    }

    /**
     * Verifies a signature. Waits for the issuer, so not for a thread that serves others.
     *
     * @param cms CMS signed data, DER or BER, with the text inside or without it
     * @param text what must have been signed, byte for byte
     * @param at now: the signature was given moments ago, as the text is fresh
     * @throws EdsRejected when any rule says no, and nothing else whatever the bytes are
     */
    public EdsSignatory verify(byte[] cms, byte[] text, Instant at) {
        try {
            CmsSignature signature = CmsSignature.read(cms, text);
            mustBeSignedAround(signature.signedAt(), at);
            PkiCertificate certificate = read(signature);
            Issuer issuer = paths.issuerOf(certificate, at);
            signature.mustBeSignedWith(certificate.certificate().getPublicKey());
            PersonalCertificate personal = new PersonalCertificate(certificate.holder());
            personal.mustSignForAPerson();
            EdsSignatory signatory = personal.signatory();
            revocation.mustNotBe(certificate.holder().getSerialNumber(), issuer, at);
            return signatory;
        } catch (EdsRejected rejected) {
            if (rejected.fault().refusal() == EdsRefusal.EDS_CANNOT_BE_CHECKED) {
                LOG.warn("An EDS cannot be checked: {}", rejected.fault());
            } else {
                LOG.info("An EDS is refused: {}", rejected.fault());
            }
            throw rejected;
        }
    }

    private void mustBeSignedAround(Date signedAt, Instant at) {
        if (signedAt != null && Duration.between(signedAt.toInstant(), at).abs().compareTo(clockTolerance) > 0) {
            throw new EdsRejected(EdsFault.SIGNING_TIME_IMPLAUSIBLE);
        }
    }

    private static PkiCertificate read(CmsSignature signature) {
        try {
            return PkiCertificate.of(signature.certificate());
        } catch (CertificateException | RuntimeException malformed) {
            throw new EdsRejected(EdsFault.NO_CERTIFICATE);
        }
    }
}

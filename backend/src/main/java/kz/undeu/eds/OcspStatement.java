package kz.undeu.eds;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** One question to the responder of an issuer, and whether an answer is an answer to it; see RFC 6960. */
final class OcspStatement {

    static final int LARGEST_ANSWER = 64 * 1024;

    /** RFC 8954: what a responder must be able to repeat. */
    private static final int NONCE_LENGTH = 16;

    private static final int MOST_CERTIFICATES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PkiCertificate issuer;
    private final BigInteger serialNumber;
    private final Extension nonce;

    OcspStatement(PkiCertificate issuer, BigInteger serialNumber) {
        this.issuer = issuer;
        this.serialNumber = serialNumber;
        byte[] random = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(random);
        try {
            this.nonce = new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(random).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] question() {
        try {
            CertificateID id = new CertificateID(
                    digests().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    issuer.holder(),
                    serialNumber);
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(nonce))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads the answer.
     *
     * @throws EdsRejected REVOKED or UNKNOWN_TO_ITS_ISSUER when it says so; OCSP_ and more when it is none to trust
     */
    void mustSayGood(byte[] answer, Instant at, Duration tolerance, Duration maxAge) {
        if (!Asn1Shape.isSound(answer)) {
            throw new EdsRejected(EdsFault.OCSP_MALFORMED);
        }
        try {
            OCSPResp response = new OCSPResp(answer);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                throw new EdsRejected(EdsFault.OCSP_UNSUCCESSFUL);
            }
            if (!(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new EdsRejected(EdsFault.OCSP_MALFORMED);
            }
            mustBeSignedByAResponder(basic, at);
            mustRepeatTheNonce(basic);
            mustSayGood(onlyStatement(basic), at, tolerance, maxAge);
        } catch (IOException
                | CertException
                | CertificateException
                | OCSPException
                | OperatorCreationException
                | RuntimeException e) {
            throw e instanceof EdsRejected rejected ? rejected : new EdsRejected(EdsFault.OCSP_MALFORMED);
        }
    }

    /** By the issuer, or by whom the same issuer gave a certificate for just this. */
    private void mustBeSignedByAResponder(BasicOCSPResp basic, Instant at)
            throws OperatorCreationException, CertificateException, CertException {
        X509CertificateHolder[] certificates = basic.getCerts();
        if (!SignatureScheme.isTaken(basic.getSignatureAlgorithmID()) || certificates.length > MOST_CERTIFICATES) {
            throw new EdsRejected(EdsFault.OCSP_FORGED);
        }
        if (isSignedBy(issuer, basic)) {
            return;
        }
        for (X509CertificateHolder certificate : certificates) {
            // In this order: no key is used for which the issuer has not vouched.
            if (isDelegated(certificate, at) && isSignedBy(PkiCertificate.of(certificate), basic)) {
                return;
            }
        }
        throw new EdsRejected(EdsFault.OCSP_FORGED);
    }

    private boolean isDelegated(X509CertificateHolder certificate, Instant at)
            throws OperatorCreationException, CertException {
        if (!certificate.getIssuer().equals(issuer.holder().getSubject())
                || !SignatureScheme.isTaken(certificate.getSignatureAlgorithm())
                || !certificate.isValidOn(Date.from(at))
                || !certificate.isSignatureValid(verifier(issuer))) {
            return false;
        }
        ExtendedKeyUsage purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return purposes != null && purposes.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning);
    }

    private static boolean isSignedBy(PkiCertificate signer, BasicOCSPResp basic) {
        try {
            return basic.isSignatureValid(verifier(signer));
        } catch (OCSPException | OperatorCreationException | RuntimeException anotherKindOfKey) {
            return false;
        }
    }

    private void mustRepeatTheNonce(BasicOCSPResp basic) {
        Extension repeated = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (repeated == null
                || !Arrays.equals(
                        repeated.getExtnValue().getOctets(),
                        nonce.getExtnValue().getOctets())) {
            throw new EdsRejected(EdsFault.OCSP_OF_ANOTHER_REQUEST);
        }
    }

    private SingleResp onlyStatement(BasicOCSPResp basic) throws OCSPException, OperatorCreationException {
        SingleResp[] statements = basic.getResponses();
        if (statements.length != 1) {
            throw new EdsRejected(EdsFault.OCSP_OF_ANOTHER_CERTIFICATE);
        }
        CertificateID id = statements[0].getCertID();
        if (!id.getSerialNumber().equals(serialNumber)
                || !NISTObjectIdentifiers.id_sha256.equals(id.getHashAlgOID())
                || !id.matchesIssuer(issuer.holder(), digests())) {
            throw new EdsRejected(EdsFault.OCSP_OF_ANOTHER_CERTIFICATE);
        }
        return statements[0];
    }

    private static void mustSayGood(SingleResp statement, Instant at, Duration tolerance, Duration maxAge) {
        Instant said = statement.getThisUpdate().toInstant();
        // NUC RK says no next time: its answers are made when they are asked for.
        Instant until = statement.getNextUpdate() == null
                ? said.plus(maxAge)
                : statement.getNextUpdate().toInstant();
        if (said.isAfter(at.plus(tolerance)) || !until.isAfter(at)) {
            throw new EdsRejected(EdsFault.OCSP_STALE);
        }
        if (statement.getCertStatus() instanceof RevokedStatus) {
            throw new EdsRejected(EdsFault.REVOKED);
        }
        if (statement.getCertStatus() != CertificateStatus.GOOD) {
            throw new EdsRejected(EdsFault.UNKNOWN_TO_ITS_ISSUER);
        }
    }

    private static ContentVerifierProvider verifier(PkiCertificate signer) throws OperatorCreationException {
        return new JcaContentVerifierProviderBuilder()
                .setProvider(NucRkAlgorithms.all())
                .build(signer.certificate().getPublicKey());
    }

    private static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(NucRkAlgorithms.all())
                .build();
    }
}

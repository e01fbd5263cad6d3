package kz.undeu.eds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.openssl.PEMParser;
import org.junit.jupiter.api.Test;

/** What the test environment of NUC RK issued in 2021 and 2022, at the time when it was valid. */
class NucRkMaterialTest {

    private static final byte[] TEXT = "test123".getBytes(StandardCharsets.US_ASCII);
    private static final Instant GOST_SIGNED = Instant.parse("2022-09-27T21:18:30Z");
    private static final Instant RSA_SIGNED = Instant.parse("2022-09-28T14:40:40Z");
    private static final String ADDRESS = "http://from-the-configuration.invalid/";

    @Test
    void aGostSignatureOfAPersonIsTaken() throws IOException {
        EdsSignatory signatory = gost("nca_gost2022_test.crl").verify(gostSignerOnly(), TEXT, GOST_SIGNED);
        assertThat(signatory.iin()).isEqualTo("123456789012");
        assertThat(signatory.givenName()).isEqualTo("ТЕСТТ");
        assertThat(signatory.familyName()).isEqualTo("ТЕСТТОВ");
        assertThat(signatory.country()).isEqualTo("KZ");
    }

    @Test
    void aGostSignatureThatWasTamperedWithIsRefused() throws IOException {
        byte[] cms = gostSignerOnly();
        cms[cms.length - 3] ^= 1;
        assertFault(EdsFault.SIGNATURE_WRONG, gost("nca_gost2022_test.crl"), cms, TEXT, GOST_SIGNED);
        assertFault(
                EdsFault.OTHER_CONTENT,
                gost("nca_gost2022_test.crl"),
                gostSignerOnly(),
                "test124".getBytes(StandardCharsets.US_ASCII),
                GOST_SIGNED);
    }

    @Test
    void aGostListThatWasTamperedWithIsRefused() throws IOException {
        byte[] list = bytes("nca_gost2022_test.crl");
        list[list.length - 3] ^= 1;
        assertFault(EdsFault.CRL_FORGED, gost(list), gostSignerOnly(), TEXT, GOST_SIGNED);
        assertFault(EdsFault.CRL_FORGED, gost("nca_rsa_test.crl"), gostSignerOnly(), TEXT, GOST_SIGNED);
    }

    @Test
    void twoSignersAreRefused() {
        assertFault(
                EdsFault.SEVERAL_SIGNERS,
                gost("nca_gost2022_test.crl"),
                bytes("cms_two_signers_gost2015_rsa.der"),
                TEXT,
                GOST_SIGNED);
        assertFault(
                EdsFault.SEVERAL_SIGNERS,
                gost("nca_gost2022_test.crl"),
                bytes("cms_detached_two_signers.der"),
                TEXT,
                GOST_SIGNED);
    }

    @Test
    void anRsaSignatureByAnExpiredCertificateIsRefused() {
        assertFault(EdsFault.EXPIRED, rsa("nca_rsa_test.crl"), bytes("cms_one_signer_rsa.der"), TEXT, RSA_SIGNED);
    }

    @Test
    void theIssuerOfTheRsaCertificateIsFoundAndItsListRead() {
        CmsSignature signature = CmsSignature.read(bytes("cms_one_signer_rsa.der"), TEXT);
        Instant valid = Instant.parse("2021-12-01T00:00:00Z");
        assertThat(signature.signedAt()).isEqualTo(Instant.parse("2022-09-28T14:40:30Z"));
        PkiCertificate certificate = pki(signature.certificate());
        Issuer issuer = new Issuer("rsa", pki(certificate("nca_rsa_test.crt")), null, URI.create(ADDRESS));
        TrustedPaths paths = new TrustedPaths(List.of(issuer.certificate()), List.of(issuer));
        assertThat(paths.issuerOf(certificate, valid)).isSameAs(issuer);
        signature.mustBeSignedWith(certificate.certificate().getPublicKey());
        new RevocationLists(
                        (address, body, largest) -> bytes("nca_rsa_test.crl"),
                        Verifications.configuration(Duration.ofDays(400)))
                .mustNotHold(issuer, certificate.holder().getSerialNumber(), Instant.parse("2022-04-01T00:00:00Z"));
    }

    @Test
    void answersOfTheRespondersOfNucRkAreReadButAreNotOurs() {
        // Their nonces are of other questions, and that is looked at once the signature was found right.
        assertThat(ocsp("nca_gost2015_test.cer", "ocsp_response_individual_2015.bin"))
                .isEqualTo(EdsFault.OCSP_OF_ANOTHER_REQUEST);
        assertThat(ocsp("nca_rsa_test.crt", "ocsp_response_individual_sign_2004.bin"))
                .isEqualTo(EdsFault.OCSP_OF_ANOTHER_REQUEST);
        assertThat(ocsp("nca_rsa_test.crt", "ocsp_response_individual_2015.bin"))
                .isEqualTo(EdsFault.OCSP_FORGED);
        // GOST R 34.10-2001 is not taken any more.
        assertThat(ocsp("nca_gost_test.crt", "ocsp_response_ceo_sign_2004_revoked.bin"))
                .isEqualTo(EdsFault.OCSP_FORGED);
    }

    @Test
    void keysForSigningAreToldFromTheOthers() {
        PersonalCertificate signing = new PersonalCertificate(certificate("individual_valid_sign_2004_rsa.cer"));
        signing.mustSignForAPerson();
        assertThat(signing.signatory().givenName()).isEqualTo("ТЕСТ");
        assertThat(faultOf(() -> new PersonalCertificate(certificate("individual_valid_sign_2004_rsa_auth.cer"))
                        .mustSignForAPerson()))
                .isEqualTo(EdsFault.KEY_NOT_FOR_SIGNING);
        assertThat(faultOf(() ->
                        new PersonalCertificate(certificate("ceo_valid_sign_2004_gost.cer")).mustSignForAPerson()))
                .isEqualTo(EdsFault.KEY_OF_AN_ORGANIZATION);
    }

    private static EdsFault ocsp(String issuer, String answer) {
        OcspStatement statement = new OcspStatement(pki(certificate(issuer)), BigInteger.ONE);
        return faultOf(() -> statement.mustSayGood(
                bytes(answer), Instant.parse("2022-09-02T17:00:00Z"), Duration.ofMinutes(15), Duration.ofMinutes(15)));
    }

    private static void assertFault(EdsFault fault, EdsVerification verification, byte[] cms, byte[] text, Instant at) {
        assertThat(faultOf(() -> verification.verify(cms, text, at))).isEqualTo(fault);
    }

    private static EdsFault faultOf(ThrowingCallable act) {
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isInstanceOf(EdsRejected.class);
        return ((EdsRejected) thrown).fault();
    }

    private static EdsVerification gost(String list) {
        return gost(bytes(list));
    }

    private static EdsVerification gost(byte[] list) {
        return verification("nca_gost2015_test.cer", list);
    }

    private static EdsVerification rsa(String list) {
        return verification("nca_rsa_test.crt", bytes(list));
    }

    /** The roots of the test environment are not among the material, so its issuers are pinned. */
    private static EdsVerification verification(String issuer, byte[] list) {
        X509CertificateHolder pinned = certificate(issuer);
        return Verifications.of(
                (address, body, largest) -> list,
                pinned,
                pinned,
                null,
                ADDRESS,
                Verifications.configuration(Duration.ofDays(200)));
    }

    /** Two signed the file; a signature stands for itself, so one can be left. */
    private static byte[] gostSignerOnly() throws IOException {
        SignedData two = SignedData.getInstance(ContentInfo.getInstance(bytes("cms_two_signers_gost2015_rsa.der"))
                .getContent());
        SignerInfo gost = SignerInfo.getInstance(two.getSignerInfos().getObjectAt(0));
        assertThat(gost.getDigestEncryptionAlgorithm().getAlgorithm()).isEqualTo(NucRkAlgorithms.SIGNATURE);
        SignedData one = new SignedData(
                new DERSet(gost.getDigestAlgorithm()),
                two.getEncapContentInfo(),
                new DLSet(two.getCertificates().getObjectAt(0)),
                null,
                new DERSet(gost));
        return new ContentInfo(CMSObjectIdentifiers.signedData, one).getEncoded();
    }

    private static PkiCertificate pki(X509CertificateHolder holder) {
        try {
            return PkiCertificate.of(holder);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder certificate(String file) {
        byte[] bytes = bytes(file);
        try {
            if (bytes[0] == '-') {
                try (PEMParser pem = new PEMParser(new StringReader(new String(bytes, StandardCharsets.US_ASCII)))) {
                    return (X509CertificateHolder) pem.readObject();
                }
            }
            return new X509CertificateHolder(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream stream = NucRkMaterialTest.class.getResourceAsStream("/eds/nuc-rk-test/" + file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.undeu.eds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kz.undeu.testing.TestAuthority;
import kz.undeu.testing.TestAuthority.Algorithm;
import kz.undeu.testing.TestAuthority.Centre;
import kz.undeu.testing.TestCms;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdsVerificationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:15:30Z");
    private static final byte[] TEXT = "Үндеуге кіру\nВход\n".getBytes(StandardCharsets.UTF_8);
    private static final Map<Algorithm, TestAuthority> AUTHORITIES = new EnumMap<>(Algorithm.class);
    private static final Map<Algorithm, Centre> PEOPLE = new EnumMap<>(Algorithm.class);

    @BeforeAll
    static void makeKeys() {
        for (Algorithm algorithm : Algorithm.values()) {
            TestAuthority authority = TestAuthority.since(algorithm, NOW);
            AUTHORITIES.put(algorithm, authority);
            PEOPLE.put(algorithm, authority.person().issue());
        }
    }

    @AfterAll
    static void stop() {
        AUTHORITIES.values().forEach(TestAuthority::close);
    }

    @BeforeEach
    void startAnew() {
        AUTHORITIES.values().forEach(authority -> {
            authority.forget();
            authority.answerAt(NOW);
        });
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aPersonsSignatureOverOurTextIsTaken(Algorithm algorithm) {
        EdsSignatory signatory = verify(algorithm, cms(algorithm).encoded());
        assertThat(signatory.iin()).isEqualTo(TestAuthority.IIN);
        assertThat(signatory.givenName()).isEqualTo("АЙГҮЛ");
        assertThat(signatory.familyName()).isEqualTo("СӘРСЕНОВА");
        assertThat(signatory.country()).isEqualTo("KZ");
        assertThat(signatory.state()).isNull();
        assertThat(signatory).asString().doesNotContain(TestAuthority.IIN, "СӘРСЕНОВА");
        assertThat(AUTHORITIES.get(algorithm).requests()).containsExactly("/ocsp");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aSignatureApartFromTheTextIsTaken(Algorithm algorithm) {
        assertThat(verify(algorithm, cms(algorithm).detached().encoded()).iin()).isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void lengthsLeftOpenAreTaken(Algorithm algorithm) {
        assertThat(verify(algorithm, cms(algorithm).ber().encoded()).iin()).isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA384withRSA", "SHA512withRSA"})
    void longerDigestsAreTaken(String signature) {
        assertThat(verify(Algorithm.RSA, cms(Algorithm.RSA).by(signature).encoded())
                        .iin())
                .isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aSignatureWithoutItsTimeIsTaken(Algorithm algorithm) {
        assertThat(verify(algorithm, cms(algorithm).at(null).encoded()).iin()).isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void nobodySigned(Algorithm algorithm) {
        assertRefused(EdsFault.NO_SIGNER, algorithm, TestCms.of(TEXT, NOW).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void twoSigned(Algorithm algorithm) {
        Centre person = PEOPLE.get(algorithm);
        Centre other = AUTHORITIES.get(algorithm).person("800101100013").issue();
        assertRefused(
                EdsFault.SEVERAL_SIGNERS,
                algorithm,
                TestCms.of(TEXT, NOW, person, other).encoded());
        assertRefused(
                EdsFault.SEVERAL_SIGNERS,
                algorithm,
                TestCms.of(TEXT, NOW, person, person).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theCertificateIsMissing(Algorithm algorithm) {
        assertRefused(
                EdsFault.NO_CERTIFICATE,
                algorithm,
                cms(algorithm).withoutCertificates().encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void anotherTextWasSigned(Algorithm algorithm) {
        byte[] other = "Үндеуге кіру\r\nВход\r\n".getBytes(StandardCharsets.UTF_8);
        TestCms signed = TestCms.of(other, NOW, PEOPLE.get(algorithm));
        assertRefused(EdsFault.OTHER_CONTENT, algorithm, signed.encoded());
        assertRefused(EdsFault.DIGEST_WRONG, algorithm, signed.detached().encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void ourTextWasPutIntoTheSignatureOfAnother(Algorithm algorithm) throws IOException {
        SignedData other = signedData(TestCms.of("other".getBytes(StandardCharsets.UTF_8), NOW, PEOPLE.get(algorithm))
                .encoded());
        SignedData changed = new SignedData(
                other.getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(TEXT)),
                other.getCertificates(),
                null,
                other.getSignerInfos());
        assertRefused(EdsFault.DIGEST_WRONG, algorithm, encoded(changed));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theContentIsNoPlainData(Algorithm algorithm) throws IOException {
        SignedData right = signedData(cms(algorithm).encoded());
        SignedData changed = new SignedData(
                right.getDigestAlgorithms(),
                new ContentInfo(CMSObjectIdentifiers.envelopedData, new DEROctetString(TEXT)),
                right.getCertificates(),
                null,
                right.getSignerInfos());
        assertRefused(EdsFault.OTHER_CONTENT, algorithm, encoded(changed));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void attributesAreMissing(Algorithm algorithm) {
        assertRefused(
                EdsFault.ATTRIBUTES_MISSING,
                algorithm,
                cms(algorithm).withoutAttributes().encoded());
        assertRefused(
                EdsFault.ATTRIBUTES_MISSING,
                algorithm,
                cms(algorithm).without(CMSAttributes.contentType).encoded());
        assertRefused(
                EdsFault.ATTRIBUTES_MISSING,
                algorithm,
                cms(algorithm).without(CMSAttributes.messageDigest).encoded());
    }

    @ParameterizedTest
    @ValueSource(longs = {-16, 16, -60 * 24, 60 * 24 * 365})
    void theTimeOfSigningIsFarFromNow(long minutes) {
        Instant other = NOW.plus(Duration.ofMinutes(minutes));
        assertRefused(
                EdsFault.SIGNING_TIME_IMPLAUSIBLE,
                Algorithm.EC,
                cms(Algorithm.EC).at(other).encoded());
    }

    @Test
    void brokenDigestsAreRefused() {
        assertRefused(
                EdsFault.ALGORITHM_REFUSED,
                Algorithm.RSA,
                cms(Algorithm.RSA).by("SHA1withRSA").encoded());
        assertRefused(
                EdsFault.ALGORITHM_REFUSED,
                Algorithm.EC,
                cms(Algorithm.EC).by("SHA1withECDSA").encoded());
        assertRefused(
                EdsFault.ALGORITHM_REFUSED,
                Algorithm.RSA,
                cms(Algorithm.RSA).by("MD5withRSA").encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aCertificateWithABrokenDigestIsRefused(Algorithm algorithm) {
        Centre person = AUTHORITIES
                .get(algorithm)
                .person()
                .signedBy(algorithm == Algorithm.RSA ? "SHA1withRSA" : "SHA1withECDSA")
                .issue();
        assertRefused(EdsFault.ALGORITHM_REFUSED, algorithm, person);
    }

    @Test
    void aShortRsaKeyIsRefused() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        KeyPair weak = generator.generateKeyPair();
        TestAuthority authority = AUTHORITIES.get(Algorithm.RSA);
        Centre person = authority
                .issuedBy(authority.issuer(), "C=KZ,SERIALNUMBER=IIN800101100407,CN=A", weak)
                .using(TestAuthority.SIGNING)
                .purposes(TestAuthority.PERSON)
                .issue();
        assertRefused(EdsFault.ALGORITHM_REFUSED, Algorithm.RSA, person);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theSignatureIsTamperedWith(Algorithm algorithm) {
        byte[] cms = cms(algorithm).encoded();
        cms[cms.length - 5] ^= 1;
        assertRefused(EdsFault.SIGNATURE_WRONG, algorithm, cms);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void anotherKeySignedThanThatOfTheCertificate(Algorithm algorithm) {
        Centre thief = new Centre(
                algorithm.newKey().getPrivate(), PEOPLE.get(algorithm).certificate());
        assertRefused(
                EdsFault.SIGNATURE_WRONG,
                algorithm,
                TestCms.of(TEXT, NOW, thief).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theCertificateIsOfAnUnknownIssuer(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre root = TestAuthority.root(algorithm, NOW.minus(Duration.ofDays(1)), "C=KZ,CN=ANOTHER ROOT");
        assertRefused(EdsFault.ISSUER_UNKNOWN, algorithm, personOf(authority, root));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIssuerOnlyHasTheNameOfOurs(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre root = TestAuthority.root(algorithm, NOW.minus(Duration.ofDays(1)), "C=KZ,CN=TEST ISSUER");
        assertRefused(EdsFault.PATH_WRONG, algorithm, personOf(authority, root));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIssuerLeadsToNoPinnedRoot(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre root = TestAuthority.root(algorithm, NOW.minus(Duration.ofDays(1)), "C=KZ,CN=TEST ROOT");
        EdsVerification strict = verification(authority, root, authority.ocsp().toString(), null);
        assertThat(faultOf(strict, cms(algorithm).encoded())).isEqualTo(EdsFault.PATH_WRONG);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aCitizenIsNoIssuer(Algorithm algorithm) {
        assertRefused(EdsFault.ISSUER_UNKNOWN, algorithm, personOf(AUTHORITIES.get(algorithm), PEOPLE.get(algorithm)));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theCertificateIsExpiredOrNotYetValid(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Instant before = NOW.minus(Duration.ofHours(1));
        Instant after = NOW.plus(Duration.ofHours(1));
        assertRefused(
                EdsFault.EXPIRED,
                algorithm,
                authority.person().lasting(before.minusSeconds(60), before).issue());
        assertRefused(
                EdsFault.NOT_YET_VALID,
                algorithm,
                authority.person().lasting(after, after.plusSeconds(60)).issue());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIssuerIsExpired(Algorithm algorithm) {
        Instant later = NOW.plus(Duration.ofDays(4000));
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre person =
                authority.person().lasting(NOW, later.plus(Duration.ofDays(1))).issue();
        assertThat(catchThrowable(() -> verification(authority)
                        .verify(TestCms.of(TEXT, later, person).encoded(), TEXT, later)))
                .isInstanceOfSatisfying(
                        EdsRejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(EdsFault.PATH_WRONG));
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theKeyIsTheOneForAuthentication(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        for (int usage : List.of(
                KeyUsage.digitalSignature | KeyUsage.keyEncipherment,
                KeyUsage.digitalSignature,
                KeyUsage.nonRepudiation)) {
            assertRefused(
                    EdsFault.KEY_NOT_FOR_SIGNING,
                    algorithm,
                    authority.person().using(usage).issue());
        }
        assertRefused(
                EdsFault.KEY_NOT_FOR_SIGNING,
                algorithm,
                authority.person().without(Extension.keyUsage).issue());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theKeyIsOfAnOrganization(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        for (String purpose : List.of(TestAuthority.ORGANIZATION, TestAuthority.ORGANIZATION + ".1")) {
            assertRefused(
                    EdsFault.KEY_OF_AN_ORGANIZATION,
                    algorithm,
                    authority.person().purposes(purpose).issue());
            assertRefused(
                    EdsFault.KEY_OF_AN_ORGANIZATION,
                    algorithm,
                    authority.person().purposes(TestAuthority.PERSON, purpose).issue());
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theKeyIsOfNoPerson(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        assertRefused(
                EdsFault.KEY_OF_NO_PERSON,
                algorithm,
                authority
                        .person()
                        .purposes("1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.2")
                        .issue());
        assertRefused(
                EdsFault.KEY_OF_NO_PERSON,
                algorithm,
                authority.person().without(Extension.extendedKeyUsage).issue());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIinIsMissingOrMalformedOrThereAreTwo(Algorithm algorithm) {
        assertSubject(EdsFault.NO_IIN, algorithm, "C=KZ,CN=A");
        assertSubject(EdsFault.NO_IIN, algorithm, "C=KZ,CN=A,SERIALNUMBER=BIN800101100407");
        assertSubject(
                EdsFault.SEVERAL_IINS, algorithm, "CN=A,SERIALNUMBER=IIN800101100407,SERIALNUMBER=IIN800101100013");
        assertSubject(
                EdsFault.SEVERAL_IINS, algorithm, "CN=A,SERIALNUMBER=IIN800101100407+SERIALNUMBER=IIN800101100013");
        assertSubject(EdsFault.IIN_MALFORMED, algorithm, "CN=A,SERIALNUMBER=IIN8001011004070");
        assertSubject(EdsFault.IIN_MALFORMED, algorithm, "CN=A,SERIALNUMBER=IIN80010110040");
        assertSubject(EdsFault.IIN_MALFORMED, algorithm, "CN=A,SERIALNUMBER=IIN80010110040٧");
        assertSubject(EdsFault.IIN_MALFORMED, algorithm, "CN=A,SERIALNUMBER=IIN800101100407 IIN800101100013");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theCertificateIsRevoked(Algorithm algorithm) {
        AUTHORITIES.get(algorithm).revoke(PEOPLE.get(algorithm).certificate());
        assertRefused(EdsFault.REVOKED, algorithm, cms(algorithm).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIssuerDoesNotKnowTheCertificate(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        authority.answerBy(request -> authority.answer(request, NOW).unknown().encoded());
        assertRefused(EdsFault.UNKNOWN_TO_ITS_ISSUER, algorithm, cms(algorithm).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theIssuerItselfMayAnswer(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        authority.answerBy(request ->
                authority.answer(request, NOW).signedBy(authority.issuer()).encoded());
        assertThat(verify(algorithm, cms(algorithm).encoded()).iin()).isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void somebodyElseAnswersForTheIssuer(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre person = PEOPLE.get(algorithm);
        Centre ofAnotherIssuer = authority.responderOf(authority.root());
        Centre expired = authority
                .issuedBy(authority.issuer(), "CN=EXPIRED", algorithm.newKey())
                .lasting(NOW.minusSeconds(120), NOW.minusSeconds(60))
                .purposes("1.3.6.1.5.5.7.3.9")
                .issue();
        Centre ownMade = TestAuthority.root(algorithm, NOW.minusSeconds(60), "C=KZ,CN=TEST ISSUER");
        Centre thief = new Centre(
                algorithm.newKey().getPrivate(), authority.responder().certificate());
        for (Centre other : List.of(person, ofAnotherIssuer, expired, ownMade, thief)) {
            authority.answerBy(
                    request -> authority.answer(request, NOW).signedBy(other).encoded());
            assertRefused(EdsFault.OCSP_FORGED, algorithm, cms(algorithm).encoded());
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void anAnswerToAnotherQuestionIsRepeated(Algorithm algorithm) throws IOException {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Extension replayed = new Extension(
                OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(new byte[16]).getEncoded());
        authority.answerBy(
                request -> authority.answer(request, NOW).repeating(replayed).encoded());
        assertRefused(
                EdsFault.OCSP_OF_ANOTHER_REQUEST, algorithm, cms(algorithm).encoded());
        authority.answerBy(
                request -> authority.answer(request, NOW).repeating(null).encoded());
        assertRefused(
                EdsFault.OCSP_OF_ANOTHER_REQUEST, algorithm, cms(algorithm).encoded());
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theAnswerIsAboutAnotherCertificate(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre other = authority.person().issue();
        for (CertificateID id : List.of(id(authority.issuer(), other), id(authority.root(), PEOPLE.get(algorithm)))) {
            authority.answerBy(
                    request -> authority.answer(request, NOW).about(id).encoded());
            assertRefused(
                    EdsFault.OCSP_OF_ANOTHER_CERTIFICATE,
                    algorithm,
                    cms(algorithm).encoded());
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void theAnswerIsOldOrFromTheFuture(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        for (Instant said : List.of(NOW.minus(Duration.ofMinutes(16)), NOW.plus(Duration.ofMinutes(16)))) {
            authority.answerAt(said);
            assertRefused(EdsFault.OCSP_STALE, algorithm, cms(algorithm).encoded());
        }
        authority.answerBy(request ->
                authority.answer(request, NOW.minusSeconds(60)).until(NOW).encoded());
        assertRefused(EdsFault.OCSP_STALE, algorithm, cms(algorithm).encoded());
    }

    @Test
    void anAnswerThatSaysWhenTheNextComesIsGoodUntilThen() {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        authority.answerBy(request -> authority
                .answer(request, NOW.minus(Duration.ofHours(5)))
                .until(NOW.plusSeconds(1))
                .encoded());
        assertThat(verify(Algorithm.EC, cms(Algorithm.EC).encoded()).iin()).isEqualTo(TestAuthority.IIN);
    }

    @Test
    void theResponderIsOutOfOrder() throws OCSPException, IOException {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        byte[] tryLater =
                new OCSPRespBuilder().build(OCSPRespBuilder.TRY_LATER, null).getEncoded();
        authority.answerBy(request -> tryLater);
        assertRefused(
                EdsFault.OCSP_UNSUCCESSFUL, Algorithm.EC, cms(Algorithm.EC).encoded());
        authority.answerBy(request -> "<html>".getBytes(StandardCharsets.US_ASCII));
        assertRefused(EdsFault.OCSP_MALFORMED, Algorithm.EC, cms(Algorithm.EC).encoded());
        authority.answerBy(request -> new byte[OcspStatement.LARGEST_ANSWER + 1]);
        assertRefused(
                EdsFault.REVOCATION_OUT_OF_REACH,
                Algorithm.EC,
                cms(Algorithm.EC).encoded());
        authority.answerBy(request -> null);
        assertRefused(
                EdsFault.REVOCATION_OUT_OF_REACH,
                Algorithm.EC,
                cms(Algorithm.EC).encoded());
    }

    @Test
    void aResponderThatDoesNotAnswerInTimeIsNotWaitedFor() {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        authority.answerBy(request -> {
            try {
                Thread.sleep(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return authority.answer(request, NOW).encoded();
        });
        EdsVerification impatient = Verifications.of(
                new HttpRevocationSource(Duration.ofMillis(300)),
                authority.root().certificate(),
                authority.issuer().certificate(),
                authority.ocsp().toString(),
                null,
                Verifications.configuration(Duration.ofDays(8)));
        byte[] cms = cms(Algorithm.EC).encoded();
        long begun = System.nanoTime();
        assertThat(faultOf(impatient, cms)).isEqualTo(EdsFault.REVOCATION_OUT_OF_REACH);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whenTheResponderIsAwayAFreshListDecides() {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        authority.answerBy(request -> null);
        authority.publish(authority.crl(NOW.minusSeconds(60), NOW.plusSeconds(60)));
        EdsVerification both = verification(
                authority,
                authority.root(),
                authority.ocsp().toString(),
                authority.crl().toString());
        assertThat(both.verify(cms(Algorithm.EC).encoded(), TEXT, NOW).iin()).isEqualTo(TestAuthority.IIN);
        assertThat(authority.requests()).containsExactly("/ocsp", "/crl");
    }

    @Test
    void whatTheResponderSaysIsNotAskedOfTheList() {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        authority.publish(authority.crl(NOW.minusSeconds(60), NOW.plusSeconds(60)));
        authority.revoke(PEOPLE.get(Algorithm.EC).certificate());
        EdsVerification both = verification(
                authority,
                authority.root(),
                authority.ocsp().toString(),
                authority.crl().toString());
        assertThat(faultOf(both, cms(Algorithm.EC).encoded())).isEqualTo(EdsFault.REVOKED);
        assertThat(authority.requests()).containsExactly("/ocsp");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aListDecidesWhereNoResponderIsNamed(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        authority.publish(authority.crl(NOW.minusSeconds(60), NOW.plusSeconds(3_600)));
        EdsVerification byList = byList(authority);
        byte[] cms = cms(algorithm).encoded();
        assertThat(byList.verify(cms, TEXT, NOW).iin()).isEqualTo(TestAuthority.IIN);
        assertThat(byList.verify(cms, TEXT, NOW.plusSeconds(60)).iin()).isEqualTo(TestAuthority.IIN);
        assertThat(authority.requests()).containsExactly("/crl");

        authority.revoke(PEOPLE.get(algorithm).certificate());
        authority.publish(authority.crl(NOW, NOW.plusSeconds(3_600)));
        Instant later = NOW.plus(Duration.ofMinutes(11));
        assertThat(catchThrowable(() -> byList.verify(cms, TEXT, later)))
                .isInstanceOfSatisfying(
                        EdsRejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(EdsFault.REVOKED));
    }

    @Test
    void aListThatCannotBeHadIsNotAskedForAgainAtOnce() {
        TestAuthority authority = AUTHORITIES.get(Algorithm.EC);
        EdsVerification byList = byList(authority);
        byte[] cms = cms(Algorithm.EC).encoded();
        assertThat(faultOf(byList, cms)).isEqualTo(EdsFault.REVOCATION_OUT_OF_REACH);
        assertThat(faultOf(byList, cms)).isEqualTo(EdsFault.REVOCATION_OUT_OF_REACH);
        assertThat(authority.requests()).containsExactly("/crl");
        authority.publish(authority.crl(NOW, NOW.plusSeconds(3_600)));
        assertThat(byList.verify(cms, TEXT, NOW.plusSeconds(10)).iin()).isEqualTo(TestAuthority.IIN);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void aListIsForgedOrStaleOrNone(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Instant next = NOW.plus(Duration.ofDays(30));
        assertList(EdsFault.CRL_STALE, algorithm, authority.crl(NOW.minusSeconds(120), NOW.minusSeconds(60)));
        assertList(EdsFault.CRL_STALE, algorithm, authority.crl(NOW.minus(Duration.ofDays(9)), next));
        assertList(EdsFault.CRL_STALE, algorithm, authority.crl(NOW.plus(Duration.ofHours(1)), next));
        assertList(EdsFault.CRL_FORGED, algorithm, authority.crl(authority.root(), NOW, next));
        assertList(EdsFault.CRL_FORGED, algorithm, authority.crl(PEOPLE.get(algorithm), NOW, next));
        assertList(EdsFault.CRL_MALFORMED, algorithm, "<html>".getBytes(StandardCharsets.US_ASCII));
        assertList(EdsFault.REVOCATION_OUT_OF_REACH, algorithm, null);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void noAddressOfACertificateIsCalled(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre person = PEOPLE.get(algorithm);
        assertThat(person.certificate().getExtension(Extension.authorityInfoAccess))
                .isNotNull();
        assertThat(person.certificate().getExtension(Extension.cRLDistributionPoints))
                .isNotNull();
        verify(algorithm, cms(algorithm).encoded());
        authority.answerBy(request -> null);
        assertRefused(
                EdsFault.REVOCATION_OUT_OF_REACH, algorithm, cms(algorithm).encoded());
        assertThat(authority.requests()).containsOnly("/ocsp");
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void nobodyIsAskedAboutASignatureThatIsWrongAnyhow(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        Centre person = PEOPLE.get(algorithm);
        Centre thief = new Centre(algorithm.newKey().getPrivate(), person.certificate());
        assertRefused(
                EdsFault.SIGNATURE_WRONG,
                algorithm,
                TestCms.of(TEXT, NOW, thief).encoded());
        assertRefused(
                EdsFault.EXPIRED,
                algorithm,
                authority
                        .person()
                        .lasting(NOW.minusSeconds(60), NOW.minusSeconds(30))
                        .issue());
        assertThat(authority.requests()).isEmpty();
    }

    @Test
    void whatIsNoCmsIsRefusedQuickly() {
        byte[] deep = new byte[CmsSignature.LARGEST];
        Arrays.fill(deep, (byte) 0x30);
        byte[] deepAndOpen = new byte[CmsSignature.LARGEST];
        for (int i = 0; i < deepAndOpen.length; i++) {
            deepAndOpen[i] = (byte) (i % 2 == 0 ? 0x30 : 0x80);
        }
        byte[] cms = cms(Algorithm.EC).encoded();
        byte[] longer = Arrays.copyOf(cms, cms.length + 1);
        byte[] shorter = Arrays.copyOf(cms, cms.length - 1);
        byte[] many = new byte[60_004];
        many[0] = 0x30;
        many[1] = (byte) 0x82;
        many[2] = (byte) (60_000 >> 8);
        many[3] = (byte) 60_000;
        for (int i = 4; i < many.length; i += 2) {
            many[i] = 5;
        }
        long begun = System.nanoTime();
        for (byte[] none : List.of(
                new byte[0],
                new byte[1],
                new byte[] {0x30},
                new byte[] {0x30, (byte) 0x80},
                new byte[] {0x30, (byte) 0x84, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                deep,
                deepAndOpen,
                many,
                longer,
                shorter,
                "<html>".getBytes(StandardCharsets.US_ASCII))) {
            assertRefused(EdsFault.NO_CMS, Algorithm.EC, none);
        }
        assertRefused(EdsFault.TOO_LARGE, Algorithm.EC, new byte[CmsSignature.LARGEST + 1]);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anotherKindOfCmsIsNone() throws IOException {
        ContentInfo data = new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(TEXT));
        assertRefused(EdsFault.NO_CMS, Algorithm.EC, data.getEncoded());
        ASN1EncodableVector empty = new ASN1EncodableVector();
        empty.add(new DERSet());
        assertRefused(
                EdsFault.NO_CMS,
                Algorithm.EC,
                new ContentInfo(CMSObjectIdentifiers.signedData, new BERSequence(empty)).getEncoded());
    }

    @Test
    void everyFaultThatCannotBeCheckedSaysSo() {
        assertThat(EdsFault.values())
                .filteredOn(fault -> fault.name().startsWith("OCSP_")
                        || fault.name().startsWith("CRL_")
                        || fault == EdsFault.REVOCATION_OUT_OF_REACH)
                .hasSize(10)
                .allMatch(fault -> fault.refusal() == EdsRefusal.EDS_CANNOT_BE_CHECKED);
    }

    private static void assertList(EdsFault fault, Algorithm algorithm, byte[] list) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        authority.publish(list);
        assertThat(faultOf(byList(authority), cms(algorithm).encoded())).isEqualTo(fault);
    }

    private static void assertSubject(EdsFault fault, Algorithm algorithm, String subject) {
        assertRefused(fault, algorithm, AUTHORITIES.get(algorithm).leaf(subject).issue());
    }

    private static void assertRefused(EdsFault fault, Algorithm algorithm, Centre signer) {
        assertRefused(fault, algorithm, TestCms.of(TEXT, NOW, signer).encoded());
    }

    private static void assertRefused(EdsFault fault, Algorithm algorithm, byte[] cms) {
        assertThat(faultOf(verification(AUTHORITIES.get(algorithm)), cms)).isEqualTo(fault);
    }

    private static EdsFault faultOf(EdsVerification verification, byte[] cms) {
        Throwable thrown = catchThrowable(() -> verification.verify(cms, TEXT, NOW));
        assertThat(thrown).isInstanceOf(EdsRejected.class).hasNoCause();
        return ((EdsRejected) thrown).fault();
    }

    private static EdsSignatory verify(Algorithm algorithm, byte[] cms) {
        return verification(AUTHORITIES.get(algorithm)).verify(cms, TEXT, NOW);
    }

    private static TestCms cms(Algorithm algorithm) {
        return TestCms.of(TEXT, NOW, PEOPLE.get(algorithm));
    }

    private static Centre personOf(TestAuthority authority, Centre issuer) {
        return authority
                .issuedBy(
                        issuer,
                        "C=KZ,SERIALNUMBER=IIN800101100407,CN=A",
                        authority.algorithm().newKey())
                .using(TestAuthority.SIGNING)
                .purposes(TestAuthority.PERSON)
                .issue();
    }

    private static EdsVerification verification(TestAuthority authority) {
        return verification(authority, authority.root(), authority.ocsp().toString(), null);
    }

    private static EdsVerification byList(TestAuthority authority) {
        return verification(authority, authority.root(), null, authority.crl().toString());
    }

    private static EdsVerification verification(TestAuthority authority, Centre root, String ocsp, String crl) {
        return Verifications.of(root.certificate(), authority.issuer().certificate(), ocsp, crl);
    }

    private static CertificateID id(Centre issuer, Centre certificate) {
        try {
            return new CertificateID(
                    new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    issuer.certificate(),
                    certificate.certificate().getSerialNumber());
        } catch (OCSPException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedData signedData(byte[] cms) {
        return SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
    }

    private static byte[] encoded(SignedData data) {
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.SignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A CMS with one signer over a text of ours, inside it or apart from it, that has the form we take; see RFC 5652. What
 * the signature does not cover is compared with what it covers, so that two different files never say the same.
 */
final class CmsSignature {

    /** One with certificates and a time stamp has about 15 kB. */
    static final int LARGEST = 64 * 1024;

    private static final int MOST_CERTIFICATES = 16;

    private final SignerInformation signer;
    private final SignatureScheme scheme;
    private final X509CertificateHolder certificate;
    private final @Nullable Date signedAt;

    private CmsSignature(
            SignerInformation signer,
            SignatureScheme scheme,
            X509CertificateHolder certificate,
            @Nullable Date signedAt) {
        this.signer = signer;
        this.scheme = scheme;
        this.certificate = certificate;
        this.signedAt = signedAt;
    }

    /**
     * Reads a CMS; nothing is verified yet.
     *
     * @param bytes DER or BER
     * @param text what must have been signed
     * @throws EdsRejected when it has another form or holds another content
     */
    static CmsSignature read(byte[] bytes, byte[] text) {
        if (bytes.length > LARGEST) {
            throw new EdsRejected(EdsFault.TOO_LARGE);
        }
        if (!Asn1Shape.isSound(bytes)) {
            throw new EdsRejected(EdsFault.NO_CMS);
        }
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes));
            if (!CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new EdsRejected(EdsFault.NO_CMS);
            }
            SignedData data = SignedData.getInstance(info.getContent());
            SignerInfo signer = onlySigner(data);
            mustHoldNothingBut(text, data);
            mustAgree(data, signer);
            X509CertificateHolder certificate = certificateOf(signer, data);
            SignatureScheme scheme = SignatureScheme.ofSigner(
                            signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm())
                    .orElseThrow(() -> new EdsRejected(EdsFault.ALGORITHM_REFUSED));
            SignerInformation information = new CMSSignedData(new CMSProcessableByteArray(text), info)
                    .getSignerInfos()
                    .iterator()
                    .next();
            return new CmsSignature(information, scheme, certificate, signingTime(information.getSignedAttributes()));
        } catch (IOException | CMSException | RuntimeException e) {
            // The parser says so in many ways; its words are of no use to anybody.
            throw e instanceof EdsRejected rejected ? rejected : new EdsRejected(EdsFault.NO_CMS);
        }
    }

    /** Of the signer. Nobody has vouched for it yet. */
    X509CertificateHolder certificate() {
        return certificate;
    }

    /** What the signatory's computer said, or null when it said nothing. */
    @Nullable
    Date signedAt() {
        return signedAt;
    }

    /**
     * Verifies digest and signature.
     *
     * @throws EdsRejected DIGEST_WRONG or SIGNATURE_WRONG
     */
    void mustBeSignedWith(PublicKey key) {
        try {
            SignerInformationVerifier verifier = new SignerInformationVerifier(
                    new SchemeName(scheme),
                    new SchemeIdentifier(scheme),
                    new JcaContentVerifierProviderBuilder()
                            .setProvider(NucRkAlgorithms.all())
                            .build(key),
                    new JcaDigestCalculatorProviderBuilder()
                            .setProvider(NucRkAlgorithms.all())
                            .build());
            if (!signer.verify(verifier)) {
                throw new EdsRejected(EdsFault.SIGNATURE_WRONG);
            }
        } catch (CMSSignerDigestMismatchException e) {
            throw new EdsRejected(EdsFault.DIGEST_WRONG);
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            throw e instanceof EdsRejected rejected ? rejected : new EdsRejected(EdsFault.SIGNATURE_WRONG);
        }
    }

    private static SignerInfo onlySigner(SignedData data) {
        ASN1Set signers = data.getSignerInfos();
        if (signers.size() == 0) {
            throw new EdsRejected(EdsFault.NO_SIGNER);
        }
        if (signers.size() > 1) {
            throw new EdsRejected(EdsFault.SEVERAL_SIGNERS);
        }
        return SignerInfo.getInstance(signers.getObjectAt(0));
    }

    private static void mustHoldNothingBut(byte[] text, SignedData data) {
        if (!CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())) {
            throw new EdsRejected(EdsFault.OTHER_CONTENT);
        }
        ASN1Encodable content = data.getEncapContentInfo().getContent();
        if (content != null
                && !Arrays.equals(text, ASN1OctetString.getInstance(content).getOctets())) {
            throw new EdsRejected(EdsFault.OTHER_CONTENT);
        }
    }

    /** No signature covers the versions and the digest that is named first; they follow from what it covers. */
    private static void mustAgree(SignedData data, SignerInfo signer) {
        int version = signer.getSID().isTagged() ? 3 : 1;
        ASN1Set digests = data.getDigestAlgorithms();
        if (!signer.getVersion().hasValue(version) || !data.getVersion().hasValue(version) || digests.size() != 1) {
            throw new EdsRejected(EdsFault.NO_CMS);
        }
        AlgorithmIdentifier digest = AlgorithmIdentifier.getInstance(digests.getObjectAt(0));
        if (!digest.getAlgorithm().equals(signer.getDigestAlgorithm().getAlgorithm())
                || !SignatureScheme.hasNoParameters(digest)) {
            throw new EdsRejected(EdsFault.ALGORITHM_REFUSED);
        }
    }

    private static X509CertificateHolder certificateOf(SignerInfo signer, SignedData data) throws IOException {
        ASN1Set certificates = data.getCertificates();
        List<X509CertificateHolder> matching = new ArrayList<>();
        if (certificates != null && certificates.size() <= MOST_CERTIFICATES) {
            for (ASN1Encodable each : certificates) {
                byte[] encoded = each.toASN1Primitive().getEncoded();
                X509CertificateHolder certificate = new X509CertificateHolder(encoded);
                if (SignerName.of(signer.getSID()).isOf(certificate) && isDer(each, encoded)) {
                    matching.add(certificate);
                }
            }
        }
        if (matching.size() != 1) {
            throw new EdsRejected(EdsFault.NO_CERTIFICATE);
        }
        return matching.get(0);
    }

    /** Its issuer signed DER. The library would make DER of anything else before it verifies. */
    private static boolean isDer(ASN1Encodable certificate, byte[] encoded) throws IOException {
        return Arrays.equals(encoded, certificate.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    /** RFC 5652, section 11: each of them once, with one value; the first two always. */
    private static @Nullable Date signingTime(@Nullable AttributeTable attributes) {
        if (attributes == null
                || attributes.get(CMSAttributes.contentType) == null
                || attributes.get(CMSAttributes.messageDigest) == null) {
            throw new EdsRejected(EdsFault.ATTRIBUTES_MISSING);
        }
        ASN1Encodable type = onlyValue(attributes, CMSAttributes.contentType);
        if (!CMSObjectIdentifiers.data.equals(type)
                || !(onlyValue(attributes, CMSAttributes.messageDigest) instanceof ASN1OctetString)) {
            throw new EdsRejected(EdsFault.ATTRIBUTES_WRONG);
        }
        if (attributes.get(CMSAttributes.signingTime) == null) {
            return null;
        }
        try {
            return Time.getInstance(onlyValue(attributes, CMSAttributes.signingTime))
                    .getDate();
        } catch (RuntimeException noTime) {
            throw new EdsRejected(EdsFault.ATTRIBUTES_WRONG);
        }
    }

    private static ASN1Encodable onlyValue(AttributeTable attributes, ASN1ObjectIdentifier type) {
        if (attributes.getAll(type).size() != 1) {
            throw new EdsRejected(EdsFault.ATTRIBUTES_WRONG);
        }
        Attribute attribute = attributes.get(type);
        if (attribute.getAttrValues().size() != 1) {
            throw new EdsRejected(EdsFault.ATTRIBUTES_WRONG);
        }
        return attribute.getAttrValues().getObjectAt(0);
    }

    /** The library asks for a name and looks the algorithm up by it; ours stands fixed. */
    private record SchemeName(SignatureScheme scheme) implements CMSSignatureAlgorithmNameGenerator {

        @Override
        public String getSignatureName(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
            return scheme.name();
        }
    }

    private record SchemeIdentifier(SignatureScheme scheme) implements SignatureAlgorithmIdentifierFinder {

        @Override
        public AlgorithmIdentifier find(String name) {
            return scheme.signature();
        }
    }
}

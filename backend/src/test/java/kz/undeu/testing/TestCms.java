package kz.undeu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** A CMS in the making, right unless told otherwise. */
public final class TestCms {

    private final byte[] text;
    private final List<TestAuthority.Centre> signers = new ArrayList<>();
    private String signature;
    private boolean detached;
    private boolean withCertificates = true;
    private boolean direct;
    private boolean ber;
    private Instant signingTime;
    private ASN1ObjectIdentifier dropped;

    private TestCms(byte[] text, Instant at) {
        this.text = text.clone();
        this.signingTime = at;
    }

    public static TestCms of(byte[] text, Instant at, TestAuthority.Centre... signers) {
        TestCms cms = new TestCms(text, at);
        cms.signers.addAll(List.of(signers));
        return cms;
    }

    /** Without the text. */
    public TestCms detached() {
        detached = true;
        return this;
    }

    public TestCms withoutCertificates() {
        withCertificates = false;
        return this;
    }

    /** Over the text itself, not over attributes. */
    public TestCms withoutAttributes() {
        direct = true;
        return this;
    }

    public TestCms without(ASN1ObjectIdentifier attribute) {
        dropped = attribute;
        return this;
    }

    public TestCms at(Instant other) {
        signingTime = other;
        return this;
    }

    public TestCms by(String algorithm) {
        signature = algorithm;
        return this;
    }

    /** With lengths left open, as many programs write. */
    public TestCms ber() {
        ber = true;
        return this;
    }

    public byte[] encoded() {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (TestAuthority.Centre signer : signers) {
                generator.addSignerInfoGenerator(info(signer));
            }
            if (withCertificates) {
                List<X509CertificateHolder> certificates =
                        signers.stream().map(TestAuthority.Centre::certificate).toList();
                generator.addCertificates(new CollectionStore<>(certificates));
            }
            return generator
                    .generate(new CMSProcessableByteArray(text), !detached)
                    .getEncoded(ber ? "BER" : "DER");
        } catch (CMSException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignerInfoGenerator info(TestAuthority.Centre signer) throws OperatorCreationException {
        String algorithm = signature != null
                ? signature
                : signer.key().getAlgorithm().equals("RSA")
                        ? TestAuthority.Algorithm.RSA.signature()
                        : TestAuthority.Algorithm.EC.signature();
        return new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setDirectSignature(direct)
                .setSignedAttributeGenerator(new Attributes())
                .build(TestAuthority.signer(signer.key(), algorithm), signer.certificate());
    }

    private final class Attributes extends DefaultSignedAttributeTableGenerator {

        @Override
        @SuppressWarnings({"rawtypes", "unchecked", "JdkObsolete"})
        public AttributeTable getAttributes(Map parameters) {
            Hashtable attributes = super.getAttributes(parameters).toHashtable();
            attributes.remove(CMSAttributes.signingTime);
            if (signingTime != null) {
                attributes.put(
                        CMSAttributes.signingTime,
                        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(signingTime)))));
            }
            if (dropped != null) {
                attributes.remove(dropped);
            }
            return new AttributeTable(attributes);
        }
    }
}

package kz.undeu.eds;

import java.io.IOException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.SignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.rosstandart.RosstandartObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.provider.asymmetric.ecgost12.ECGOST2012SignatureSpi512;
import org.bouncycastle.jcajce.provider.asymmetric.ecgost12.KeyFactorySpi;
import org.bouncycastle.jcajce.provider.util.AsymmetricKeyInfoConverter;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle, taught the names under which the National Certification Centre of Kazakhstan (NUC RK) issues GOST R
 * 34.10-2012 with 512 bits: the same curve and digest as the standard's, other object identifiers, and the two halves of
 * a signature written the other way round, each with its bytes reversed. Whoever verifies names the provider. Installed
 * for the whole process is only the one signature that certificates look for there when they verify each other.
 */
final class NucRkAlgorithms {

    static final ASN1ObjectIdentifier KEY = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2");
    static final ASN1ObjectIdentifier SIGNATURE = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.3.2");
    static final ASN1ObjectIdentifier DIGEST = new ASN1ObjectIdentifier("1.2.398.3.10.1.3.3");
    private static final ASN1ObjectIdentifier CURVE = new ASN1ObjectIdentifier("1.2.398.3.10.1.1.2.2.1");

    private static final ASN1Encodable OWN_PARAMETERS = new DERSequence(new ASN1Encodable[] {CURVE, DIGEST});
    private static final AlgorithmIdentifier STANDARD = new AlgorithmIdentifier(
            RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512, new DERSequence(new ASN1Encodable[] {
                RosstandartObjectIdentifiers.id_tc26_gost_3410_12_512_paramSetA,
                RosstandartObjectIdentifiers.id_tc26_gost_3411_12_512
            }));

    private static final Provider PROVIDER = provider();

    private NucRkAlgorithms() {}

    /** RSA and elliptic curves as ever, and GOST as NUC RK names it. */
    static Provider all() {
        return PROVIDER;
    }

    private static Provider provider() {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        provider.addKeyInfoConverter(KEY, new Keys());
        provider.addAlgorithm("Signature", SIGNATURE, Reversed.class.getName());
        provider.addAlgorithm(
                "MessageDigest", DIGEST, "org.bouncycastle.jcajce.provider.digest.GOST3411$Digest2012_512");
        Security.addProvider(new OneSignature());
        return provider;
    }

    private static final class Keys implements AsymmetricKeyInfoConverter {

        @Override
        public PublicKey generatePublic(SubjectPublicKeyInfo key) throws IOException {
            if (!OWN_PARAMETERS.equals(key.getAlgorithm().getParameters())) {
                throw new IOException("another curve");
            }
            return new KeyFactorySpi()
                    .generatePublic(new SubjectPublicKeyInfo(
                            STANDARD, key.getPublicKeyData().getOctets()));
        }

        @Override
        public PrivateKey generatePrivate(PrivateKeyInfo key) throws IOException {
            throw new IOException("nobody here signs with GOST");
        }
    }

    private static final class OneSignature extends Provider {

        private static final long serialVersionUID = 1L;

        private OneSignature() {
            super("UndeuNucRk", "1", "GOST R 34.10-2012 as NUC RK names it");
            put("Signature." + SIGNATURE, Reversed.class.getName());
        }
    }

    /** Made by the provider, by its name. */
    public static final class Reversed extends ECGOST2012SignatureSpi512 {

        @Override
        protected boolean engineVerify(byte[] signature) throws SignatureException {
            byte[] reversed = new byte[signature.length];
            for (int i = 0; i < signature.length; i++) {
                reversed[i] = signature[signature.length - 1 - i];
            }
            return super.engineVerify(reversed);
        }
    }
}

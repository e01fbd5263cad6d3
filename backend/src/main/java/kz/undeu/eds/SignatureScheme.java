package kz.undeu.eds;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** What we take: a digest of at least 256 bits that is not broken, and a signature over that digest. Closed list. */
enum SignatureScheme {
    RSA_SHA256(NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.sha256WithRSAEncryption, true),
    RSA_SHA384(NISTObjectIdentifiers.id_sha384, PKCSObjectIdentifiers.sha384WithRSAEncryption, true),
    RSA_SHA512(NISTObjectIdentifiers.id_sha512, PKCSObjectIdentifiers.sha512WithRSAEncryption, true),
    ECDSA_SHA256(NISTObjectIdentifiers.id_sha256, X9ObjectIdentifiers.ecdsa_with_SHA256, false),
    ECDSA_SHA384(NISTObjectIdentifiers.id_sha384, X9ObjectIdentifiers.ecdsa_with_SHA384, false),
    ECDSA_SHA512(NISTObjectIdentifiers.id_sha512, X9ObjectIdentifiers.ecdsa_with_SHA512, false),
    GOST_512(NucRkAlgorithms.DIGEST, NucRkAlgorithms.SIGNATURE, false);

    private final ASN1ObjectIdentifier digest;
    private final ASN1ObjectIdentifier signature;
    private final boolean rsa;

    SignatureScheme(ASN1ObjectIdentifier digest, ASN1ObjectIdentifier signature, boolean rsa) {
        this.digest = digest;
        this.signature = signature;
        this.rsa = rsa;
    }

    AlgorithmIdentifier signature() {
        return rsa ? new AlgorithmIdentifier(signature, DERNull.INSTANCE) : new AlgorithmIdentifier(signature);
    }

    /** The scheme of a signer, who names digest and signature apart; for RSA some name the key's algorithm only. */
    static Optional<SignatureScheme> ofSigner(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        if (!hasNoParameters(digest) || !hasNoParameters(signature)) {
            return Optional.empty();
        }
        for (SignatureScheme scheme : values()) {
            boolean named = scheme.signature.equals(signature.getAlgorithm())
                    || (scheme.rsa && PKCSObjectIdentifiers.rsaEncryption.equals(signature.getAlgorithm()));
            if (named && scheme.digest.equals(digest.getAlgorithm())) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /** Whether a certificate, a list or a responder's answer may be signed so. */
    static boolean isTaken(AlgorithmIdentifier signature) {
        for (SignatureScheme scheme : values()) {
            if (scheme.signature.equals(signature.getAlgorithm()) && hasNoParameters(signature)) {
                return true;
            }
        }
        return false;
    }

    static boolean hasNoParameters(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        return parameters == null || DERNull.INSTANCE.equals(parameters);
    }
}

package kz.undeu.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;

/** The public key of a machine, and the algorithms it may sign with: the key decides, never the token. */
final class ClientKey {

    private static final int SHORTEST_RSA = 2048;
    private static final BigInteger SMALLEST_RSA_EXPONENT = BigInteger.valueOf(65537);

    private final JWK key;
    private final Set<JWSAlgorithm> algorithms;

    private ClientKey(JWK key, Set<JWSAlgorithm> algorithms) {
        this.key = key;
        this.algorithms = algorithms;
    }

    /**
     * Reads a public key as somebody registers it.
     *
     * @throws Unfit with the reason when it is none, too weak, or not public
     */
    static ClientKey register(Map<String, Object> jwk) throws Unfit {
        try {
            return of(JWK.parse(jwk));
        } catch (ParseException | RuntimeException e) {
            throw new Unfit("NOT_A_KEY", "a JSON Web Key by RFC 7517");
        }
    }

    /**
     * Reads a key that was registered.
     *
     * @throws IllegalStateException when it would not be registered today
     */
    static ClientKey stored(String jwk) {
        try {
            return of(JWK.parse(jwk));
        } catch (ParseException | Unfit e) {
            throw new IllegalStateException("the key of an agency client cannot be used", e);
        }
    }

    private static ClientKey of(JWK jwk) throws Unfit {
        if (jwk.isPrivate()) {
            throw new Unfit(
                    "PRIVATE_KEY", "this key is private and known to others now: make a new one, send its public half");
        }
        if (jwk.getKeyUse() != null && !jwk.getKeyUse().equals(KeyUse.SIGNATURE)) {
            throw new Unfit("NOT_FOR_SIGNING", "a key for signatures");
        }
        if (jwk instanceof ECKey ec && Curve.P_256.equals(ec.getCurve())) {
            return new ClientKey(ec, Set.of(JWSAlgorithm.ES256));
        }
        if (jwk instanceof OctetKeyPair okp && Curve.Ed25519.equals(okp.getCurve())) {
            return new ClientKey(okp, Set.of(JWSAlgorithm.EdDSA));
        }
        if (jwk instanceof RSAKey rsa
                && rsa.size() >= SHORTEST_RSA
                && rsa.getPublicExponent().decodeToBigInteger().compareTo(SMALLEST_RSA_EXPONENT) >= 0) {
            return new ClientKey(rsa, Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256));
        }
        throw new Unfit("UNKNOWN_KIND", "EC P-256, OKP Ed25519, or RSA of at least " + SHORTEST_RSA + " bits");
    }

    boolean verifies(SignedJWT jwt) {
        try {
            return algorithms.contains(jwt.getHeader().getAlgorithm()) && jwt.verify(verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    private JWSVerifier verifier() throws JOSEException {
        if (key instanceof ECKey ec) {
            return new ECDSAVerifier(ec);
        }
        if (key instanceof RSAKey rsa) {
            return new RSASSAVerifier(rsa);
        }
        return new Ed25519Verifier((OctetKeyPair) key);
    }

    /** What is kept: nothing but the key. */
    String json() {
        return key.toJSONString();
    }

    /** Tells keys apart, by RFC 7638. */
    String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that cannot be registered. */
    static final class Unfit extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        private Unfit(String code, String message) {
            super(message);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}

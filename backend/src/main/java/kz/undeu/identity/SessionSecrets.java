package kz.undeu.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Context;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs tokens with the session secret and verifies them with it and the previous ones, so that a new secret signs nobody
 * out. HMAC-SHA-256 only: the algorithm is ours to choose, not the token's. Made at the start, so that a secret that will
 * not do stops it.
 */
@Context
public class SessionSecrets {

    private static final String ISSUER = "undeu";
    private static final int SHORTEST = 32;

    private final JWSSigner signer;
    private final List<JWSVerifier> verifiers = new ArrayList<>();
    private final List<Pepper> peppers = new ArrayList<>();

    SessionSecrets(SessionConfiguration configuration) {
        this.signer = add("undeu.session.secret", configuration.secret());
        configuration.previousSecrets().forEach(secret -> add("undeu.session.previous-secrets", secret));
    }

    private JWSSigner add(String property, String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST) {
            throw new IllegalStateException(property + " is shorter than " + SHORTEST + " bytes");
        }
        try {
            verifiers.add(new MACVerifier(bytes));
            peppers.add(Pepper.ofBase64(property, Base64.getEncoder().encodeToString(bytes)));
            return new MACSigner(bytes);
        } catch (JOSEException e) {
            throw new IllegalStateException(property + " cannot sign tokens", e);
        }
    }

    /** A token of this kind with these claims; issuer and audience are added. */
    public String sign(TokenKind kind, Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(ISSUER).audience(kind.audience());
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).type(kind.type()).build(), set.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the token cannot be signed", e);
        }
        return token.serialize();
    }

    /** The claims of a token that we signed as one of this kind; empty for any other. Says nothing of its time. */
    public Optional<JWTClaimsSet> verify(TokenKind kind, String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    || !kind.type().equals(jwt.getHeader().getType())
                    || !isOurs(jwt)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            boolean isOfKind =
                    ISSUER.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(kind.audience()));
            return isOfKind ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private boolean isOurs(SignedJWT jwt) throws JOSEException {
        for (JWSVerifier verifier : verifiers) {
            if (jwt.verify(verifier)) {
                return true;
            }
        }
        return false;
    }

    /** HMAC-SHA-256 over the parts with every secret, the one that signs first. */
    List<byte[]> hmacs(byte[]... parts) {
        return peppers.stream().map(pepper -> pepper.hmac(parts)).toList();
    }

    /** What a token is for. One kind never passes for another. */
    public enum TokenKind {
        /** A person who is signed in. */
        SESSION("JWT", "undeu-session"),
        /** A machine of an agency; the type is that of RFC 9068. */
        AGENCY_CLIENT("at+jwt", "undeu-agency");

        private final JOSEObjectType type;
        private final String audience;

        TokenKind(String type, String audience) {
            this.type = new JOSEObjectType(type);
            this.audience = audience;
        }

        private JOSEObjectType type() {
            return type;
        }

        private String audience() {
            return audience;
        }
    }
}

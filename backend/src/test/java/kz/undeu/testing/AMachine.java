package kz.undeu.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A machine of an agency, registered with a key of its own. */
public final class AMachine {

    private static final String TOKEN = "/api/v1/auth/token";

    private final ECKey key;
    private final String id;

    private AMachine(ECKey key, String id) {
        this.key = key;
        this.id = id;
    }

    public static AMachine of(String agency) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).generate();
            String id = Caller.as(People.administrator())
                    .post(
                            "/api/v1/admin/agency-clients",
                            "{\"agency\": \"" + agency + "\", \"name\": \"the registry\", \"publicKey\": "
                                    + key.toPublicJWK().toJSONString() + ", \"reason\": \"By order 7\"}")
                    .json()
                    .path("id")
                    .asText();
            return new AMachine(key, id);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String id() {
        return id;
    }

    /** With a new token, which lasts ten minutes of the pinned clock. */
    public Caller caller() {
        String assertion = sign(
                JOSEObjectType.JWT,
                new JWTClaimsSet.Builder()
                        .issuer(id)
                        .subject(id)
                        .audience("http://localhost:8080" + TOKEN)
                        .expirationTime(Date.from(Product.clock().instant().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        String form = Map.of(
                        "grant_type", "client_credentials",
                        "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion", assertion)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String token = Caller.anonymous()
                .postBytes(TOKEN, form.getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded")
                .json()
                .path("access_token")
                .asText();
        return Caller.anonymous().with("Authorization", "Bearer " + token);
    }

    /** Signs claims with the key of this machine, named in {@code kid}. */
    public String sign(JOSEObjectType type, JWTClaimsSet claims) {
        return sign(type, id, claims);
    }

    /** Signs claims and says that a certain machine did. */
    public String sign(JOSEObjectType type, String signer, JWTClaimsSet claims) {
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(type)
                            .keyID(signer)
                            .build(),
                    claims);
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.undeu.client;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Believes a machine that signs with its own key that it is itself, to us, now and once: RFC 7523, section 3. The audience
 * is our own address by configuration, not the one a request claims to have come to: else an assertion made for another
 * service could be used here.
 */
@Singleton
@Requires(property = ClientAssertions.PUBLIC_ADDRESS)
class ClientAssertions {

    static final String PUBLIC_ADDRESS = "undeu.public-address";
    static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final int LONGEST_JTI = 128;

    private final AgencyClients clients;
    private final UsedAssertions used;
    private final InstantSource clock;
    private final String audience;

    ClientAssertions(
            AgencyClients clients,
            UsedAssertions used,
            InstantSource clock,
            @Property(name = PUBLIC_ADDRESS) String publicAddress) {
        this.clients = clients;
        this.used = used;
        this.clock = clock;
        this.audience = publicAddress.replaceFirst("/+$", "") + TokenController.PATH;
    }

    /**
     * The client that made an assertion, which is used up by it.
     *
     * @param claimedId what the request says besides, or null
     * @throws TokenRefused INVALID_CLIENT
     */
    AgencyClient accept(String assertion, @Nullable String claimedId, Instant at) throws TokenRefused {
        SignedJWT jwt;
        JWTClaimsSet claims;
        try {
            jwt = SignedJWT.parse(assertion);
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException | IllegalArgumentException e) {
            throw TokenRefused.client("the assertion is no signed JWT");
        }
        AgencyClient client = signer(jwt, claims, claimedId);
        // From here on the client itself reads the answer, so it may tell what is wrong.
        if (!claims.getAudience().equals(List.of(audience))) {
            throw TokenRefused.client("aud must be " + audience + " alone");
        }
        checkTime(claims, at);
        String jti = claims.getJWTID();
        if (jti == null || jti.isEmpty() || jti.length() > LONGEST_JTI) {
            throw TokenRefused.client("jti must have 1 to " + LONGEST_JTI + " characters");
        }
        if (used.use(client.id(), sha256(jti), claims.getExpirationTime().toInstant()) == 0) {
            throw TokenRefused.client("jti was used before");
        }
        return client;
    }

    /** Whose signature it is. A client that does not exist and a wrong signature are told alike. */
    private AgencyClient signer(SignedJWT jwt, JWTClaimsSet claims, @Nullable String claimedId) throws TokenRefused {
        String id = claims.getSubject();
        if (id == null || !id.equals(claims.getIssuer()) || (claimedId != null && !claimedId.equals(id))) {
            throw TokenRefused.client("iss and sub must be the client id");
        }
        return ClientId.read(id)
                .flatMap(clients::findById)
                .filter(AgencyClient::isEnabled)
                .filter(client -> ClientKey.stored(client.publicKey()).verifies(jwt))
                .orElseThrow(() -> TokenRefused.client("no enabled client with this id and key"));
    }

    private static void checkTime(JWTClaimsSet claims, Instant at) throws TokenRefused {
        if (claims.getExpirationTime() == null) {
            throw TokenRefused.client("exp is missing");
        }
        Instant expiresAt = claims.getExpirationTime().toInstant();
        if (!at.isBefore(expiresAt)) {
            throw TokenRefused.client("exp is over");
        }
        if (expiresAt.isAfter(at.plus(LONGEST_LIFE))) {
            throw TokenRefused.client("exp must be within " + LONGEST_LIFE.toMinutes() + " minutes");
        }
        if (claims.getNotBeforeTime() != null
                && claims.getNotBeforeTime().toInstant().isAfter(at)) {
            throw TokenRefused.client("nbf has not come");
        }
    }

    /** Forgets assertions that have expired: nobody takes them any more. */
    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void forgetOld() {
        used.forget(clock.instant());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.undeu.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DateUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Verifies id tokens (OpenID Connect Core 1.0, 3.1.3.7): signed by a key of this provider, with an algorithm of private
 * keys, for us, for this very sign-in, and valid now. Keys come from the provider's key set alone: what a token's head
 * says of keys elsewhere (jku, x5u, jwk, x5c) is not looked at.
 */
@Singleton
class IdTokens {

    private static final int CLOCKS_DIFFER_SECONDS = 60;

    private final InstantSource clock;

    IdTokens(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * The claims of a token that holds.
     *
     * @throws SignInFailed PROVIDER_UNTRUSTED when it does not, PROVIDER_DOWN when the provider's keys cannot be had
     */
    JWTClaimsSet verify(String token, ProviderMetadata provider, String clientId, String nonce) throws SignInFailed {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(provider.algorithms(), provider.keys()));
        processor.setJWTClaimsSetVerifier(new Claims(provider.issuer(), clientId, nonce));
        try {
            return processor.process(token, null);
        } catch (RateLimitReachedException e) {
            // The key set was asked for just now, and the key was not in it.
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "id token: unknown key again");
        } catch (KeySourceException e) {
            throw new SignInFailed(SignInFailure.PROVIDER_DOWN, "no keys: " + reason(e));
        } catch (ParseException | BadJOSEException | JOSEException | RuntimeException e) {
            throw new SignInFailed(SignInFailure.PROVIDER_UNTRUSTED, "id token: " + reason(e));
        }
    }

    /** What the library says may quote the token, and with it a person. */
    private static String reason(Exception e) {
        return e.getClass().getSimpleName();
    }

    private final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {

        private final String clientId;

        Claims(String issuer, String clientId, String nonce) {
            super(
                    clientId,
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .claim("nonce", nonce)
                            .build(),
                    Set.of("sub", "exp", "iat"));
            this.clientId = clientId;
            setMaxClockSkew(CLOCKS_DIFFER_SECONDS);
        }

        @Override
        public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
            super.verify(claims, context);
            if (!DateUtils.isBefore(claims.getIssueTime(), currentTime(), CLOCKS_DIFFER_SECONDS)) {
                throw new BadJWTException("issued in the future");
            }
            Object authorizedParty = claims.getClaim("azp");
            List<String> audience = claims.getAudience();
            if (authorizedParty == null ? audience.size() != 1 : !clientId.equals(authorizedParty)) {
                throw new BadJWTException("issued to another party");
            }
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}

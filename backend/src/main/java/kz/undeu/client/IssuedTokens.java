package kz.undeu.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import io.micronaut.context.annotation.Context;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.undeu.agency.Agencies;
import kz.undeu.identity.ClientAuthentication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens of machines that an OIDC provider made for us. Made at the start, so that a wrong setting stops it. */
@Context
class IssuedTokens {

    private static final Logger LOG = LoggerFactory.getLogger(IssuedTokens.class);

    private final Map<String, Trusted> byIssuer = new HashMap<>();
    private final Agencies agencies;

    IssuedTokens(List<MachineIssuer> issuers, Agencies agencies, InstantSource clock) {
        this.agencies = agencies;
        for (MachineIssuer issuer : issuers) {
            if (byIssuer.put(issuer.issuer(), new Trusted(issuer, issuer.processor(clock))) != null) {
                throw new IllegalStateException("two machine issuers are " + issuer.issuer());
            }
        }
    }

    /** Whose token it is; may ask the provider for its keys. */
    Optional<ClientAuthentication> read(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            Trusted trusted = byIssuer.get(jwt.getJWTClaimsSet().getIssuer());
            if (trusted == null) {
                return Optional.empty();
            }
            JWTClaimsSet claims = trusted.processor().process(jwt, null);
            String agency = claims.getStringClaim(trusted.issuer().agencyClaim());
            return agencies.findBySlug(agency)
                    .map(found -> new ClientAuthentication(
                            trusted.issuer().name() + ":" + claims.getSubject(), found.slug()));
        } catch (KeySourceException e) {
            LOG.warn("The keys of a machine issuer cannot be had: {}", e.getMessage());
            return Optional.empty();
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    private record Trusted(MachineIssuer issuer, JWTProcessor<SecurityContext> processor) {}
}

package kz.undeu.client;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.identity.ProviderAddress;

/**
 * An OIDC provider whose client-credentials tokens let a machine act for an agency.
 *
 * @param name ours for it
 * @param issuer its {@code iss}; https, but for a provider on this machine
 * @param audience what its tokens for us name as {@code aud}
 * @param jwksUrl where its public keys are, as safe as the issuer; no address from a token is ever asked
 * @param agencyClaim the claim that holds the slug of the agency; {@code agency} when absent
 * @param algorithms of signatures that are taken; RS256, PS256 and ES256 when absent
 */
@EachProperty("undeu.identity.machine-issuers")
record MachineIssuer(
        @Parameter String name,
        @NotBlank String issuer,
        @NotBlank String audience,
        @NotBlank String jwksUrl,
        @Nullable String agencyClaim,
        @Nullable List<String> algorithms) {

    private static final int TIMEOUT_MILLIS = 3_000;
    private static final int LARGEST_JWKS = 100_000;

    MachineIssuer {
        for (String address : List.of(issuer, jwksUrl)) {
            if (!ProviderAddress.isSafe(address)) {
                throw new IllegalArgumentException(
                        "undeu.identity.machine-issuers." + name + ": " + address + " must be an https address");
            }
        }
        agencyClaim = agencyClaim == null ? "agency" : agencyClaim;
        algorithms = algorithms == null || algorithms.isEmpty() ? List.of("RS256", "PS256", "ES256") : algorithms;
        for (String algorithm : algorithms) {
            // A secret that both sides know, or no signature at all, proves nothing of a machine.
            if (!JWSAlgorithm.Family.SIGNATURE.contains(JWSAlgorithm.parse(algorithm))) {
                throw new IllegalArgumentException(
                        "undeu.identity.machine-issuers." + name + ".algorithms: " + algorithm + " is no signature");
            }
        }
    }

    /** What verifies its tokens, with its keys kept for some minutes. */
    DefaultJWTProcessor<SecurityContext> processor(InstantSource clock) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        Set<JWSAlgorithm> allowed = algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        try {
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                    allowed,
                    JWKSourceBuilder.create(
                                    URI.create(jwksUrl).toURL(),
                                    new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_JWKS))
                            .build()));
        } catch (MalformedURLException e) {
            throw new IllegalStateException("undeu.identity.machine-issuers." + name + ".jwks-url is no URL", e);
        }
        JWTClaimsSet exact = new JWTClaimsSet.Builder().issuer(issuer).build();
        processor.setJWTClaimsSetVerifier(
                new DefaultJWTClaimsVerifier<>(audience, exact, Set.of("exp", "sub", agencyClaim)) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                });
        return processor;
    }
}

package kz.undeu.identity.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.undeu.identity.ProviderAddress;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param namesItselfInResponses whether it promises the parameter {@code iss} of RFC 9207; then it must be there
 * @param takesSecretInBodyOnly whether it wants the client's secret in the form, not in the header
 * @param algorithms with which it signs, of those that we accept
 * @param keys its signing keys: cached, asked for anew when a key is unknown, but not more often than every half minute
 */
record ProviderMetadata(
        String issuer,
        String authorizationEndpoint,
        String tokenEndpoint,
        boolean namesItselfInResponses,
        boolean takesSecretInBodyOnly,
        Set<JWSAlgorithm> algorithms,
        JWKSource<SecurityContext> keys) {

    static final String PATH = "/.well-known/openid-configuration";

    // Signed with the provider's private key. Neither "none" nor HMAC, which would take a public key for a secret.
    private static final Set<JWSAlgorithm> ACCEPTED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /**
     * Reads it.
     *
     * @throws IOException when it is not what was configured, or leads off safe ground
     */
    static ProviderMetadata parse(String json, String issuer, ResourceRetriever http) throws IOException {
        try {
            Map<String, Object> said = JSONObjectUtils.parse(json);
            if (!issuer.equals(JSONObjectUtils.getString(said, "issuer"))) {
                throw new IOException("the metadata are of another issuer");
            }
            Set<JWSAlgorithm> algorithms = new LinkedHashSet<>();
            for (String name : strings(said, "id_token_signing_alg_values_supported", List.of("RS256"))) {
                JWSAlgorithm algorithm = JWSAlgorithm.parse(name);
                if (ACCEPTED.contains(algorithm)) {
                    algorithms.add(algorithm);
                }
            }
            if (algorithms.isEmpty()) {
                throw new IOException("it signs with no algorithm that we accept");
            }
            List<String> methods =
                    strings(said, "token_endpoint_auth_methods_supported", List.of("client_secret_basic"));
            return new ProviderMetadata(
                    issuer,
                    endpoint(said, "authorization_endpoint", issuer),
                    endpoint(said, "token_endpoint", issuer),
                    Boolean.TRUE.equals(said.get("authorization_response_iss_parameter_supported")),
                    !methods.contains("client_secret_basic") && methods.contains("client_secret_post"),
                    algorithms,
                    JWKSourceBuilder.create(
                                    URI.create(endpoint(said, "jwks_uri", issuer))
                                            .toURL(),
                                    http)
                            .build());
        } catch (ParseException | MalformedURLException e) {
            throw new IOException("the metadata cannot be read", e);
        }
    }

    private static List<String> strings(Map<String, Object> said, String name, List<String> otherwise)
            throws ParseException {
        List<String> strings = JSONObjectUtils.getStringList(said, name);
        return strings == null ? otherwise : strings;
    }

    /** An address it names may be on another host, but never less safe than the issuer's. */
    private static String endpoint(Map<String, Object> said, String name, String issuer)
            throws ParseException, IOException {
        String address = JSONObjectUtils.getString(said, name);
        if (address == null
                || !ProviderAddress.isSafe(address)
                || (issuer.startsWith("https:") && !address.startsWith("https:"))) {
            throw new IOException(name + " is not a safe address");
        }
        return address;
    }
}

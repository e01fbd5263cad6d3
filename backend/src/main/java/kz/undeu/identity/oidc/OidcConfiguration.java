package kz.undeu.identity.oidc;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.IdentityProvider;
import kz.undeu.identity.ProviderAddress;
import kz.undeu.identity.Role;
import kz.undeu.kernel.LocalizedText;

/**
 * An OIDC provider and what its claims mean. docs/identity-providers.md has a complete example.
 *
 * @param id names it in addresses
 * @param issuer exactly as the provider writes it in its tokens; https, but for a provider on this machine
 * @param clientSecret null for a public client, which PKCE alone protects
 * @param scopes {@code openid profile} when absent
 * @param name shown on the sign-in page: kk, ru, en
 * @param claims which claim tells which fact, see {@link Fact}; what is absent is not told
 * @param citizenValue the value of the claim of citizenship that means a citizen of Kazakhstan
 * @param regions the provider's words for regions, to codes of ISO 3166-2; without a word here, its word is the code
 * @param levels the provider's words for levels; an unknown word is LOW
 * @param level of everybody, for a provider that tells no level
 * @param grantsRoles whether it is trusted to say who is a moderator or an officer
 * @param roles the provider's words for roles
 */
@EachProperty("undeu.identity.providers")
record OidcConfiguration(
        @Parameter String id,
        @NotBlank String issuer,
        @NotBlank String clientId,
        @Nullable String clientSecret,
        @Nullable List<String> scopes,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT) @Nullable
        Map<String, String> name,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT) @Nullable
        Map<String, String> claims,

        @Nullable String citizenValue,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW) @Nullable
        Map<String, String> regions,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW) @Nullable
        Map<String, AssuranceLevel> levels,

        @Nullable AssuranceLevel level,
        @Nullable Boolean grantsRoles,

        @MapFormat(transformation = MapFormat.MapTransformation.FLAT, keyFormat = StringConvention.RAW) @Nullable
        Map<String, Role> roles) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    OidcConfiguration {
        check(ID.matcher(id).matches(), id, "its name must be lower case letters, digits and hyphens");
        check(ProviderAddress.isSafe(issuer), id, "the issuer must be an https address");
        scopes = scopes == null || scopes.isEmpty() ? List.of("openid", "profile") : List.copyOf(scopes);
        check(scopes.contains("openid"), id, "the scopes must hold openid");
        name = orEmpty(name);
        claims = orEmpty(claims);
        regions = orEmpty(regions);
        levels = orEmpty(levels);
        roles = orEmpty(roles);
        Map<String, String> known = claims;
        for (String fact : known.keySet()) {
            check(Fact.of(fact) != null, id, "no such fact: " + fact);
        }
        check(known.containsKey(Fact.NATIONAL_IDENTIFIER.key()), id, "claims.national-identifier is missing");
        check(levels.isEmpty() != (level == null), id, "either levels or level must be given");
    }

    @Nullable
    String claim(Fact fact) {
        return claims.get(fact.key());
    }

    boolean mayGrantRoles() {
        return Boolean.TRUE.equals(grantsRoles);
    }

    AssuranceLevel bestLevel() {
        return level != null
                ? level
                : levels.values().stream().max(Comparator.naturalOrder()).orElse(AssuranceLevel.LOW);
    }

    /**
     * The provider's words for a level and those above, lowest first, to be sent as {@code acr_values}; none when the
     * level is not told by the claim {@code acr}, the only one a provider can be asked for so.
     */
    List<String> wordsFor(AssuranceLevel wanted) {
        if (!"acr".equals(claim(Fact.LEVEL))) {
            return List.of();
        }
        return levels.entrySet().stream()
                .filter(entry -> entry.getValue().isAtLeast(wanted))
                .sorted(Map.Entry.<String, AssuranceLevel>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    IdentityProvider provider() {
        LocalizedText shown = new LocalizedText(name.get("kk"), name.get("ru"), name.get("en"));
        return new IdentityProvider(
                id,
                IdentityProvider.Kind.OIDC,
                shown.saysNothing() ? new LocalizedText(id, id, id) : shown,
                bestLevel());
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : new LinkedHashMap<>(map);
    }

    private static void check(boolean holds, String id, String message) {
        if (!holds) {
            throw new IllegalArgumentException("undeu.identity.providers." + id + ": " + message);
        }
    }

    /** The client's secret stays out of logs. */
    @Override
    public String toString() {
        return "OIDC provider " + id;
    }
}

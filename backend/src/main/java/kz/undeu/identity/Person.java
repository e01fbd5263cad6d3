package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/**
 * A verified person with the facts an identity provider asserted; everything the session token holds. No database is
 * read for it.
 *
 * @param displayName given name and the initial of the family name
 * @param region where the person is registered, or null when the provider does not say
 * @param level how surely the provider knows them
 * @param agency the slug of the agency an officer acts for, or null
 */
public record Person(
        PersonKey key,
        String displayName,
        LocalDate bornOn,
        boolean citizen,
        @Nullable JurisdictionCode region,
        AssuranceLevel level,
        Set<Role> roles,
        @Nullable String agency) {

    private static final String NAME = "name";
    private static final String BORN_ON = "born";
    private static final String CITIZEN = "citizen";
    private static final String REGION = "region";
    private static final String LEVEL = "level";
    private static final String AGENCY = "agency";

    public Person {
        roles = Set.copyOf(roles);
    }

    /** How a name is shown: {@code Айгүл С.} */
    public static String displayName(String givenName, String familyName) {
        String given = seen(givenName);
        String family = seen(familyName);
        return family.isEmpty()
                ? given
                : (given + " " + family.substring(0, family.offsetByCodePoints(0, 1)) + ".").strip();
    }

    /** Nothing of a name that shows nothing or makes others look different. */
    private static String seen(String name) {
        return LocalizedText.isBlank(name) || LocalizedText.isUnprintable(name) ? "" : name.strip();
    }

    /**
     * The person of a request.
     *
     * @throws Refusal NOT_SIGNED_IN when no person is calling, also when a machine is
     */
    public static Person of(Authentication authentication) {
        if (authentication instanceof SessionAuthentication signedIn) {
            return signedIn.session().person();
        }
        throw Refusal.of(CommonRefusal.NOT_SIGNED_IN);
    }

    /**
     * The person of a token.
     *
     * @throws RuntimeException when a fact is missing or of another type
     */
    static Person ofClaims(String key, Collection<String> roles, Map<String, Object> claims) {
        return new Person(
                PersonKey.ofHex(key),
                Objects.requireNonNull((String) claims.get(NAME)),
                LocalDate.parse((String) claims.get(BORN_ON)),
                Boolean.TRUE.equals(claims.get(CITIZEN)),
                claims.get(REGION) == null ? null : new JurisdictionCode((String) claims.get(REGION)),
                AssuranceLevel.valueOf((String) claims.get(LEVEL)),
                roles(roles),
                (String) claims.get(AGENCY));
    }

    /** The whole years a person has completed on a day. */
    public boolean hasCompletedYears(int years, LocalDate day) {
        return !bornOn.plusYears(years).isAfter(day);
    }

    /**
     * Asks for a level.
     *
     * @throws Refusal LEVEL_TOO_LOW; its violation of the field {@code level} has the level asked for as code
     */
    public void mustBeKnown(AssuranceLevel required) {
        if (!level.isAtLeast(required)) {
            throw Refusal.of(
                    AssuranceRefusal.LEVEL_TOO_LOW,
                    List.of(new Violation("level", required.name(), "sign in with a provider that gives this level")));
        }
    }

    Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put(NAME, displayName);
        claims.put(BORN_ON, bornOn.toString());
        claims.put(CITIZEN, citizen);
        if (region != null) {
            claims.put(REGION, region.value());
        }
        claims.put(LEVEL, level.name());
        if (agency != null) {
            claims.put(AGENCY, agency);
        }
        return claims;
    }

    private static Set<Role> roles(Collection<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}

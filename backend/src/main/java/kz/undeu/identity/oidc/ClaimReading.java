package kz.undeu.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.Level;
import kz.undeu.kernel.LocalizedText;

/** Turns the claims of a provider into facts about a person, by what its configuration says they mean. */
@Singleton
class ClaimReading {

    private static final int LONGEST_NAME = 60;

    private final Jurisdictions jurisdictions;

    ClaimReading(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * The person a provider asserts.
     *
     * @throws SignInFailed IIN_MISSING, IIN_INVALID, BIRTH_DATE_DIFFERS, NAME_MISSING
     */
    AssertedIdentity read(JWTClaimsSet claims, OidcConfiguration provider) throws SignInFailed {
        Reader reader = new Reader(claims, provider);
        Iin iin = iin(reader);
        checkBirthDate(reader, iin);
        String givenName = name(reader, Fact.GIVEN_NAME);
        String familyName = name(reader, Fact.FAMILY_NAME);
        if (givenName.isEmpty() && familyName.isEmpty()) {
            throw new SignInFailed(SignInFailure.NAME_MISSING, "no name");
        }
        String agency = provider.mayGrantRoles() ? reader.text(Fact.AGENCY) : null;
        Set<Role> roles = roles(reader, provider);
        if (agency == null) {
            roles.removeAll(EnumSet.of(Role.AGENCY, Role.AGENCY_HEAD));
        }
        return new AssertedIdentity(
                iin,
                givenName.isEmpty() ? familyName : givenName,
                givenName.isEmpty() ? "" : familyName,
                isCitizen(reader, provider),
                region(reader, provider),
                level(reader, provider),
                roles,
                roles.contains(Role.AGENCY) || roles.contains(Role.AGENCY_HEAD) ? agency : null);
    }

    private static Iin iin(Reader reader) throws SignInFailed {
        String digits = reader.text(Fact.NATIONAL_IDENTIFIER);
        if (digits == null) {
            throw new SignInFailed(SignInFailure.IIN_MISSING, "no national identifier");
        }
        return Iin.parse(digits)
                .orElseThrow(() -> new SignInFailed(SignInFailure.IIN_INVALID, "national identifier never issued"));
    }

    private static void checkBirthDate(Reader reader, Iin iin) throws SignInFailed {
        String told = reader.text(Fact.BIRTH_DATE);
        if (told == null) {
            return;
        }
        try {
            if (LocalDate.parse(told).equals(iin.bornOn())) {
                return;
            }
        } catch (DateTimeException notADay) {
            // A date that says nothing does not agree either.
        }
        throw new SignInFailed(SignInFailure.BIRTH_DATE_DIFFERS, "birth date and national identifier disagree");
    }

    private static String name(Reader reader, Fact fact) {
        String name = reader.text(fact);
        if (name == null || LocalizedText.isBlank(name) || LocalizedText.isUnprintable(name)) {
            return "";
        }
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static boolean isCitizen(Reader reader, OidcConfiguration provider) {
        return provider.citizenValue() != null && reader.all(Fact.CITIZENSHIP).contains(provider.citizenValue());
    }

    /** A region that we do not know is as good as none: national petitions stay open. */
    private @Nullable JurisdictionCode region(Reader reader, OidcConfiguration provider) {
        String told = reader.text(Fact.REGION);
        if (told == null) {
            return null;
        }
        try {
            JurisdictionCode code = new JurisdictionCode(provider.regions().getOrDefault(told, told));
            return jurisdictions
                    .findByCode(code)
                    .filter(found -> found.level() == Level.REGION)
                    .map(found -> code)
                    .orElse(null);
        } catch (IllegalArgumentException notACode) {
            return null;
        }
    }

    private static AssuranceLevel level(Reader reader, OidcConfiguration provider) {
        if (provider.level() != null) {
            return provider.level();
        }
        String told = reader.text(Fact.LEVEL);
        return told == null ? AssuranceLevel.LOW : provider.levels().getOrDefault(told, AssuranceLevel.LOW);
    }

    private static Set<Role> roles(Reader reader, OidcConfiguration provider) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (provider.mayGrantRoles()) {
            for (String word : reader.all(Fact.ROLES)) {
                Role role = provider.roles().get(word);
                if (role != null) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private record Reader(JWTClaimsSet claims, OidcConfiguration provider) {

        /** The one value of a claim as text; null when it is absent, blank or several. */
        @Nullable
        String text(Fact fact) {
            List<String> all = all(fact);
            return all.size() == 1 && !all.get(0).isBlank() ? all.get(0).strip() : null;
        }

        List<String> all(Fact fact) {
            String name = provider.claim(fact);
            Object value = name == null ? null : claims.getClaim(name);
            if (value == null) {
                return List.of();
            }
            Collection<?> values = value instanceof Collection<?> several ? several : List.of(value);
            return values.stream()
                    .filter(each -> each instanceof String || each instanceof Number || each instanceof Boolean)
                    .map(Object::toString)
                    .toList();
        }
    }
}

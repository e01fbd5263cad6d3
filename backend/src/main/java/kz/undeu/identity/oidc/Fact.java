package kz.undeu.identity.oidc;

import io.micronaut.core.annotation.Nullable;
import java.util.Locale;

/** What a claim can tell of a person. */
enum Fact {
    NATIONAL_IDENTIFIER,
    GIVEN_NAME,
    FAMILY_NAME,
    /** ISO 8601 day; must agree with the national identifier. */
    BIRTH_DATE,
    CITIZENSHIP,
    REGION,
    LEVEL,
    ROLES,
    /** The slug of the agency an officer acts for. */
    AGENCY;

    /** Its name in the configuration. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Fact of(String key) {
        for (Fact fact : values()) {
            if (fact.key().equals(key)) {
                return fact;
            }
        }
        return null;
    }
}

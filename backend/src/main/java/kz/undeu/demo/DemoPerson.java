package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/**
 * An invented person to try the product with.
 *
 * @param about one line on what one can try with this person
 */
@Serdeable
record DemoPerson(
        String key,
        String iin,
        String givenName,
        String familyName,
        @Nullable String region,
        @Nullable Boolean citizen,
        @Nullable List<Role> roles,
        @Nullable String agency,
        @Nullable LocalizedText about) {

    /** This person as a provider would assert them. */
    AssertedIdentity asserted(Iin parsed) {
        return new AssertedIdentity(
                parsed,
                givenName,
                familyName,
                !Boolean.FALSE.equals(citizen),
                region == null || region.isBlank() ? null : new JurisdictionCode(region),
                AssuranceLevel.HIGH,
                roles == null
                        ? Set.of()
                        : roles.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                agency == null || agency.isBlank() ? null : agency);
    }
}

package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKeys;
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
    Person asserted(Iin parsed, PersonKeys keys) {
        Set<Role> all = EnumSet.of(Role.CITIZEN);
        if (roles != null) {
            roles.stream().filter(Objects::nonNull).forEach(all::add);
        }
        return new Person(
                keys.of(parsed),
                Person.displayName(givenName, familyName),
                parsed.bornOn(),
                !Boolean.FALSE.equals(citizen),
                region == null || region.isBlank() ? null : new JurisdictionCode(region),
                all,
                agency == null || agency.isBlank() ? null : agency);
    }
}

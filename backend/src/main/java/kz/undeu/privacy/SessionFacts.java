package kz.undeu.privacy;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * What the session of a browser says of a person. It stands in the cookie, not in the database.
 *
 * @param region where the person is registered, or null when the provider does not say
 * @param agency the slug of the agency an officer acts for, or null
 */
@Serdeable
@Schema(example = """
        {"displayName": "Айгүл С.", "bornOn": "1980-01-01", "citizen": true, "region": "KZ-62", "level": "HIGH",
         "roles": ["CITIZEN"], "agency": null}""")
record SessionFacts(
        String displayName,
        LocalDate bornOn,
        boolean citizen,
        @Nullable JurisdictionCode region,
        AssuranceLevel level,
        List<Role> roles,
        @Nullable String agency) {

    static SessionFacts of(Person person) {
        return new SessionFacts(
                person.displayName(),
                person.bornOn(),
                person.citizen(),
                person.region(),
                person.level(),
                person.roles().stream().sorted().toList(),
                person.agency());
    }
}

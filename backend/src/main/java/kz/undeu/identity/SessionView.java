package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * Who is signed in.
 *
 * @param eligible whether this person may sign national petitions today: citizen and of age
 * @param level how surely the provider knows them, or null when nobody is signed in
 * @param agency the slug of the agency an officer acts for, or null
 */
@Serdeable
@Schema(example = """
        {"authenticated": false, "displayName": null, "roles": [], "region": null, "eligible": false, "level": null,
         "agency": null}""")
record SessionView(
        boolean authenticated,
        @Nullable String displayName,
        List<Role> roles,
        @Nullable JurisdictionCode region,
        boolean eligible,
        @Nullable AssuranceLevel level,
        @Nullable String agency) {

    static final SessionView NOBODY = new SessionView(false, null, List.of(), null, false, null, null);

    static SessionView of(Person person, boolean eligible) {
        return new SessionView(
                true,
                person.displayName(),
                sorted(person.roles()),
                person.region(),
                eligible,
                person.level(),
                person.agency());
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}

package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/**
 * Who acts for an agency: a person with the role AGENCY, or a machine of the agency.
 *
 * @param agency the slug of the agency; nothing of another one is theirs to see
 * @param client the machine that acts, or null when a person does
 * @param isHead whether this person releases the answers of the agency
 */
public record Officer(String agency, @Nullable String client, boolean isHead) {

    /**
     * The officer of a request that does something in the name of the agency: a person must be known more surely for that than
     * for reading.
     *
     * @throws Refusal NOT_SIGNED_IN, FORBIDDEN, LEVEL_TOO_LOW
     */
    public static Officer acting(Authentication authentication, AssuranceLevel required) {
        Officer officer = of(authentication);
        if (officer.client() == null) {
            Person.of(authentication).mustBeKnown(required);
        }
        return officer;
    }

    /**
     * The officer of a request.
     *
     * @throws Refusal NOT_SIGNED_IN, FORBIDDEN when a person is bound to no agency
     */
    public static Officer of(Authentication authentication) {
        if (authentication instanceof ClientAuthentication machine) {
            return new Officer(machine.agency(), machine.client(), false);
        }
        Person person = Person.of(authentication);
        if (person.agency() == null || !person.roles().contains(Role.AGENCY)) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        return new Officer(person.agency(), null, person.roles().contains(Role.AGENCY_HEAD));
    }
}

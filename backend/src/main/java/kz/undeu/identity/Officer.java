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
 */
public record Officer(String agency, @Nullable String client) {

    /**
     * The officer of a request.
     *
     * @throws Refusal NOT_SIGNED_IN, FORBIDDEN when a person is bound to no agency
     */
    public static Officer of(Authentication authentication) {
        if (authentication instanceof ClientAuthentication machine) {
            return new Officer(machine.agency(), machine.client());
        }
        Person person = Person.of(authentication);
        if (person.agency() == null || !person.roles().contains(Role.AGENCY)) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        return new Officer(person.agency(), null);
    }
}

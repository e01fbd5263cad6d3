package kz.undeu.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A request of a machine of an agency. It is no person: it has no person key, and {@link Person#of} refuses it.
 *
 * @param client the name of the machine, for the record
 * @param agency the slug of the one agency it acts for
 */
public record ClientAuthentication(String client, String agency) implements Authentication {

    @Override
    public String getName() {
        return client;
    }

    @Override
    public Collection<String> getRoles() {
        return List.of(Role.AGENCY_ROLE);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}

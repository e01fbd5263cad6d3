package kz.undeu.identity;

import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;

/**
 * A request of a person who is signed in.
 *
 * @param byCookie whether a browser sent the token, and not a client that holds it itself
 */
record SessionAuthentication(Session session, boolean byCookie) implements Authentication {

    @Override
    public String getName() {
        return session.person().key().hex();
    }

    @Override
    public Collection<String> getRoles() {
        return session.person().roles().stream().map(Role::name).toList();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}

package kz.undeu.identity;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * Somebody who tells us who a person is. Each provider is a bean.
 *
 * @param level how surely at best; whoever needs more need not try this one
 */
@Serdeable
public record IdentityProvider(String id, Kind kind, LocalizedText name, AssuranceLevel level) {

    /** A provider that knows everybody for sure. */
    public IdentityProvider(String id, Kind kind, LocalizedText name) {
        this(id, kind, name, AssuranceLevel.HIGH);
    }

    /** How a person signs in with it. */
    public enum Kind {
        DEMO,
        OIDC,
        EDS
    }
}

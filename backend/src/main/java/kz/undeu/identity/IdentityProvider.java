package kz.undeu.identity;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/** Somebody who tells us who a person is. Each provider is a bean. */
@Serdeable
public record IdentityProvider(String id, Kind kind, LocalizedText name) {

    /** How a person signs in with it. */
    public enum Kind {
        DEMO,
        OIDC,
        EDS
    }
}

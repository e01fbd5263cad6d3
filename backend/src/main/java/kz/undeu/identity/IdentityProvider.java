package kz.undeu.identity;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Somebody who tells us who a person is. Each provider is a bean.
 *
 * @param level how surely at best; whoever needs more need not try this one
 */
@Serdeable
@Schema(example = """
        {"id": "demo", "kind": "DEMO",
         "name": {"kk": "Көрсетілім: ойдан шығарылған адам", "ru": "Демо: вымышленный человек",
          "en": "Demo: an invented person"},
         "level": "HIGH"}""")
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

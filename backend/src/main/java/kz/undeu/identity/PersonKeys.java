package kz.undeu.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Turns an IIN into a person key. The only place that sees both. */
@Singleton
class PersonKeys {

    private final Pepper pepper;

    PersonKeys(IdentityConfiguration configuration) {
        this.pepper = Pepper.ofBase64("undeu.identity.pepper", configuration.pepper());
    }

    PersonKey of(Iin iin) {
        return PersonKey.ofBytes(pepper.hmac(iin.digits().getBytes(StandardCharsets.US_ASCII)));
    }
}

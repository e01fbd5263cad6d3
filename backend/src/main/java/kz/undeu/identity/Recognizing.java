package kz.undeu.identity;

import jakarta.inject.Singleton;

/** Turns what a provider asserted into a person of ours; the IIN ends here. Every way to sign in leads through it. */
@Singleton
public class Recognizing {

    private final PersonKeys keys;

    Recognizing(PersonKeys keys) {
        this.keys = keys;
    }

    public Person recognize(AssertedIdentity asserted) {
        return new Person(
                keys.of(asserted.iin()),
                Person.displayName(asserted.givenName(), asserted.familyName()),
                asserted.iin().bornOn(),
                asserted.citizen(),
                asserted.region(),
                asserted.level(),
                asserted.roles(),
                asserted.agency());
    }
}

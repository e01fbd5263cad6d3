package kz.undeu.demo;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import kz.undeu.identity.IdentityProvider;
import kz.undeu.kernel.LocalizedText;

@Factory
class DemoProvider {

    @Singleton
    @InDemo
    IdentityProvider demoProvider() {
        return new IdentityProvider(
                "demo",
                IdentityProvider.Kind.DEMO,
                new LocalizedText(
                        "Көрсетілім: ойдан шығарылған адам", "Демо: вымышленный человек", "Demo: an invented person"));
    }
}

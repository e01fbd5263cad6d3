package kz.undeu;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Tells whoever started the product where to find it. */
@Singleton
@Requires(notEnv = Environment.TEST)
final class Announcement implements ApplicationEventListener<ServerStartupEvent> {

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        System.out.println("Undeu is running at " + event.getSource().getURL());
    }
}

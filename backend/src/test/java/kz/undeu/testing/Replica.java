package kz.undeu.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Another replica of the product on the same database, with an address of its own. */
public final class Replica implements AutoCloseable {

    private final ApplicationContext context;
    private final URI address;

    private Replica(ApplicationContext context) {
        this.context = context;
        this.address = context.getBean(EmbeddedServer.class).start().getURI();
    }

    public static Replica with(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("micronaut.server.port", -1);
        all.put("undeu.demo.content", false);
        return new Replica(Product.replica(all));
    }

    public URI address() {
        return address;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}

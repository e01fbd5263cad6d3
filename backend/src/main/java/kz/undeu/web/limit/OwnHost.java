package kz.undeu.web.limit;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.util.DefaultHttpHostResolver;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Under which address the public calls us: what a proxy of ours says, else what the request itself does. */
@Singleton
@Replaces(DefaultHttpHostResolver.class)
class OwnHost extends DefaultHttpHostResolver {

    private final TrustedProxies proxies;

    OwnHost(HttpServerConfiguration configuration, BeanProvider<EmbeddedServer> server, TrustedProxies proxies) {
        super(configuration, server);
        this.proxies = proxies;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(@Nullable HttpRequest request) {
        if (request == null || proxies.isAskedByProxy(request)) {
            return address(super.resolve(request));
        }
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return host == null
                ? getEmbeddedHost()
                : address(validateHost((request.isSecure() ? "https://" : "http://") + host));
    }

    /** A name with a space or a quote in it is no address, and whoever makes links of it would fail. */
    private static String address(String named) {
        try {
            if (URI.create(named).getAuthority() != null) {
                return named;
            }
        } catch (IllegalArgumentException noAddress) {
            // Told below.
        }
        throw Refusal.of(CommonRefusal.MALFORMED);
    }
}

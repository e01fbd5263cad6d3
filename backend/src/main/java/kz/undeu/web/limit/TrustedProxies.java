package kz.undeu.web.limit;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import kz.undeu.identity.AddressBlocks;

/** The proxies in front of us; what others say in X-Forwarded headers is hearsay. */
@Singleton
class TrustedProxies {

    private final AddressBlocks blocks;

    TrustedProxies(LimitConfiguration configuration) {
        this.blocks = AddressBlocks.parse("undeu.web.trusted-proxies", configuration.trustedProxies());
    }

    boolean isTrusted(InetAddress address) {
        return blocks.hold(address);
    }

    boolean isAskedByProxy(HttpRequest<?> request) {
        return isTrusted(request.getRemoteAddress().getAddress());
    }
}

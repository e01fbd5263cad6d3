package kz.undeu.web.limit;

import io.micronaut.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The proxies in front of us; what others say in X-Forwarded headers is hearsay. */
@Singleton
class TrustedProxies {

    private final List<IpSubnetFilterRule> blocks;

    TrustedProxies(LimitConfiguration configuration) {
        this.blocks = configuration.trustedProxies().stream()
                .filter(block -> !block.isBlank())
                .map(TrustedProxies::parse)
                .toList();
    }

    boolean isTrusted(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return blocks.stream().anyMatch(block -> block.matches(socket));
    }

    boolean isAskedByProxy(HttpRequest<?> request) {
        return isTrusted(request.getRemoteAddress().getAddress());
    }

    private static IpSubnetFilterRule parse(String block) {
        String[] parts = block.strip().split("/", 2);
        // A name would be looked up, and would trust whoever answers.
        boolean isAddress = NetUtil.isValidIpV4Address(parts[0]) || NetUtil.isValidIpV6Address(parts[0]);
        try {
            if (isAddress && parts.length == 2) {
                return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
            }
        } catch (IllegalArgumentException malformed) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "undeu.web.trusted-proxies takes blocks such as 10.0.0.0/8, not \"" + block + '"');
    }
}

package kz.undeu.web.limit;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.DefaultHttpClientAddressResolver;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.undeu.identity.AddressBlock;
import kz.undeu.identity.ClientAddress;

/**
 * From where somebody calls: the other end of the connection, or, when that is a proxy of ours, whom it names in
 * X-Forwarded-For. Every proxy adds at the right whom it was called by, so we read from there and stop at the first
 * that is not ours; what stands left of it, anybody may have written.
 */
@Singleton
@Replaces(DefaultHttpClientAddressResolver.class)
class ClientAddresses implements HttpClientAddressResolver, ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final Pattern BRACKETED = Pattern.compile("^\\[([^]]*)](:\\d+)?$");
    private static final Pattern WITH_PORT = Pattern.compile("^([\\d.]+):\\d+$");

    private final TrustedProxies proxies;

    ClientAddresses(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public String resolve(HttpRequest request) {
        return of((HttpRequest<?>) request).getHostAddress();
    }

    @Override
    public Optional<AddressBlock> blockOf(HttpRequest<?> request) {
        return Optional.of(AddressBlock.of(of(request)));
    }

    InetAddress of(HttpRequest<?> request) {
        return of(request.getRemoteAddress().getAddress(), request.getHeaders().getAll(FORWARDED_FOR));
    }

    InetAddress of(InetAddress peer, List<String> forwardedFor) {
        if (forwardedFor.isEmpty()) {
            return peer;
        }
        String[] hops = String.join(",", forwardedFor).split(",");
        InetAddress client = peer;
        for (int i = hops.length - 1; i >= 0 && proxies.isTrusted(client); i--) {
            Optional<InetAddress> next = parse(hops[i].strip());
            if (next.isEmpty()) {
                break;
            }
            client = next.get();
        }
        return client;
    }

    /** Without ever asking a name server: a name here is no address. Some proxies add the port. */
    private static Optional<InetAddress> parse(String hop) {
        String bare = BRACKETED.matcher(hop).replaceFirst("$1");
        String address = WITH_PORT.matcher(bare).replaceFirst("$1");
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

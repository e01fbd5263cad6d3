package kz.undeu.escalation.webhook;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.undeu.identity.AddressBlocks;
import okhttp3.HttpUrl;

/**
 * Keeps webhooks from reaching what only this machine should reach (server-side request forgery): https on few ports, no
 * credentials, and public addresses only. A name is looked up once; its addresses are checked, all of them, and connected to,
 * so that a name that answers otherwise the second time (DNS rebinding) gains nothing.
 */
@Singleton
public class WebhookAddresses {

    /** What is not public: the IANA registry of special-purpose addresses, and multicast. */
    private static final AddressBlocks SPECIAL = AddressBlocks.parse(
            "special addresses",
            List.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // Of IPv6 only 2000::/3 is public; this is what it holds besides.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20"));

    private static final AddressBlocks GLOBAL_IPV6 = AddressBlocks.parse("global addresses", List.of("2000::/3"));

    private static final int IPV4_BYTES = 4;
    private static final Pattern DIGITS = Pattern.compile("[\\d.]+");

    private final DeliveryConfiguration configuration;
    private final NameService names;
    private final AddressBlocks allowed;

    WebhookAddresses(DeliveryConfiguration configuration, NameService names) {
        this.configuration = configuration;
        this.names = names;
        this.allowed = AddressBlocks.parse("undeu.delivery.allowed-networks", configuration.allowedNetworks());
    }

    /** Reads an address somebody typed; empty when nothing may ever be sent there. A name is not looked up for it. */
    public Optional<String> read(String typed) {
        return url(typed)
                .filter(url -> literal(url.host()).map(this::isAllowed).orElse(true))
                .map(HttpUrl::toString);
    }

    /** The address as it may be connected to, but for what its host leads to. */
    Optional<HttpUrl> url(String address) {
        HttpUrl url = HttpUrl.parse(address);
        boolean fits = url != null
                && (url.isHttps() || configuration.plainHttp())
                && configuration.ports().contains(url.port())
                && url.encodedUsername().isEmpty()
                && url.encodedPassword().isEmpty()
                && url.fragment() == null;
        return fits ? Optional.of(url) : Optional.empty();
    }

    /**
     * Looks a host up.
     *
     * @return whereto may be connected; empty when any of its addresses is forbidden
     * @throws UnknownHostException when it has none
     */
    List<InetAddress> reachable(String host) throws UnknownHostException {
        List<InetAddress> addresses = names.lookUp(host);
        return addresses.stream().allMatch(this::isAllowed) ? addresses : List.of();
    }

    /** Whether an address may be connected to. Java reads an IPv4 address in IPv6 form as the IPv4 address it is. */
    boolean isAllowed(InetAddress address) {
        if (allowed.hold(address)) {
            return true;
        }
        boolean isIpv4 = address.getAddress().length == IPV4_BYTES;
        return (isIpv4 || GLOBAL_IPV6.hold(address)) && !SPECIAL.hold(address);
    }

    /** A host that is an address itself: looking it up asks nobody. */
    private static Optional<InetAddress> literal(String host) {
        if (!host.contains(":") && !DIGITS.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}

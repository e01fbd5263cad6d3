package kz.undeu.escalation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks reach what is public, and nothing that only this machine should reach. */
class WebhookAddressesTest {

    private final WebhookAddresses strict = new WebhookAddresses(configuration(false, List.of()), host -> List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsForbidden(String address) throws UnknownHostException {
        assertThat(strict.isAllowed(InetAddress.getByName(address))).isFalse();
        String host = address.contains(":") ? "[" + address + "]" : address;
        assertThat(strict.read("https://" + host + "/hook")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2a00:1450:4001::1", "2606:4700::1111"})
    void whatIsPublicIsAllowed(String address) throws UnknownHostException {
        assertThat(strict.isAllowed(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://agency.kz/hook",
                "ftp://agency.kz/hook",
                "file:///etc/passwd",
                "gopher://agency.kz",
                "agency.kz/hook",
                "https://",
                "https://user@agency.kz/hook",
                "https://user:secret@agency.kz/hook",
                "https://agency.kz:22/hook",
                "https://agency.kz:3306/hook",
                "https://agency.kz/hook#part",
                "https://2130706433/hook",
                "https://127.1/hook",
                "https://[::ffff:7f00:1]/hook"
            })
    void anAddressThatNothingMayEverBeSentToIsNotTaken(String address) {
        assertThat(strict.read(address)).isEmpty();
    }

    @Test
    void aPublicHttpsAddressIsTaken() {
        assertThat(strict.read("https://agency.kz/hook?way=1")).hasValue("https://agency.kz/hook?way=1");
        assertThat(strict.read("https://agency.kz:8443/hook")).hasValue("https://agency.kz:8443/hook");
        assertThat(strict.read("https://әкімдік.қаз/хабар").orElseThrow()).startsWith("https://xn--");
    }

    @Test
    void theOperatorMayAllowANetworkAndForTryingPlainHttp() throws UnknownHostException {
        WebhookAddresses wide =
                new WebhookAddresses(configuration(true, List.of("10.20.0.0/16", "fd00:20::/32")), host -> List.of());
        assertThat(wide.isAllowed(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(wide.isAllowed(InetAddress.getByName("fd00:20::5"))).isTrue();
        assertThat(wide.isAllowed(InetAddress.getByName("10.21.3.4"))).isFalse();
        assertThat(wide.read("http://10.20.3.4:8443/hook")).isPresent();
    }

    @Test
    void aNameWithOneForbiddenAddressIsForbiddenAltogether() throws UnknownHostException {
        InetAddress open = InetAddress.getByName("8.8.8.8");
        InetAddress inner = InetAddress.getByName("10.0.0.1");
        assertThat(names(open).reachable("agency.kz")).containsExactly(open);
        assertThat(names(open, inner).reachable("agency.kz")).isEmpty();
        assertThat(names(inner).reachable("agency.kz")).isEmpty();
    }

    private static WebhookAddresses names(InetAddress... addresses) {
        return new WebhookAddresses(configuration(false, List.of()), host -> List.of(addresses));
    }

    static DeliveryConfiguration configuration(boolean plainHttp, List<String> allowed) {
        return new DeliveryConfiguration(plainHttp, allowed, null, null, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}

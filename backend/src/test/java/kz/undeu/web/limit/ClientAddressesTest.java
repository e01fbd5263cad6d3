package kz.undeu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(proxies("10.1.0.0/16", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.9  | 203.0.113.7                          | 198.51.100.9
            10.1.0.5      | 203.0.113.7                          | 203.0.113.7
            10.1.0.5      | 203.0.113.7:50123                    | 203.0.113.7
            10.1.0.5      | 1.1.1.1, 203.0.113.7                 | 203.0.113.7
            10.1.0.5      | 1.1.1.1, 203.0.113.7, 10.1.200.3     | 203.0.113.7
            10.1.0.5      | 10.1.0.6                             | 10.1.0.6
            10.1.0.5      | 203.0.113.7, nonsense                | 10.1.0.5
            10.1.0.5      | localhost                            | 10.1.0.5
            10.1.0.5      | 203.0.113.7, ,                       | 10.1.0.5
            10.2.0.5      | 203.0.113.7                          | 10.2.0.5
            2001:db8:1::9 | 2001:db8:2:3::4                      | 2001:db8:2:3:0:0:0:4
            2001:db8:1::9 | [2001:db8:2:3::4]:443                | 2001:db8:2:3:0:0:0:4
            10.1.0.5      | ::ffff:203.0.113.7                   | 203.0.113.7
            """)
    void aProxyIsBelievedAndNobodyElse(String peer, String forwardedFor, String client) throws UnknownHostException {
        assertThat(addresses
                        .of(InetAddress.getByName(peer), List.of(forwardedFor))
                        .getHostAddress())
                .isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() throws UnknownHostException {
        InetAddress proxy = InetAddress.getByName("10.1.0.5");
        assertThat(addresses.of(proxy, List.of("1.1.1.1", "203.0.113.7")).getHostAddress())
                .isEqualTo("203.0.113.7");
        assertThat(addresses.of(proxy, List.of())).isEqualTo(proxy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "proxy.example/8", "/8", "10.0.0.0/", "localhost/8"})
    void aBlockThatIsNoneStopsTheStart(String block) {
        assertThatThrownBy(() -> proxies(block))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("undeu.web.trusted-proxies");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:0:ff00::1, 2001:db8:0:ff77:1:2:3:4, true",
        "2001:db8:0:ff00::1, 2001:db8:0:fe00::1, false",
        "::ffff:203.0.113.7, 203.0.113.7, true"
    })
    void aBlockIsWhatOneSubscriberHolds(String one, String other, boolean same) throws UnknownHostException {
        assertThat(SubscriberAddress.of(InetAddress.getByName(one))
                        .equals(SubscriberAddress.of(InetAddress.getByName(other))))
                .isEqualTo(same);
    }

    private static TrustedProxies proxies(String... blocks) {
        return new TrustedProxies(
                new LimitConfiguration(List.of(blocks), null, ChallengeMode.AUTO, 1, Duration.ofMinutes(1), 1, 1));
    }
}

package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressBlocksTest {

    private final AddressBlocks blocks = AddressBlocks.parse(
            "property", List.of("10.0.0.0/8", " 192.168.4.0/22 ", "", "fc00::/7", "::1/128", "1.2.3.4/32"));

    @Test
    void whatBeginsAsABlockLiesInIt() throws UnknownHostException {
        for (String address : List.of(
                "10.0.0.0",
                "10.255.255.255",
                "::ffff:10.1.2.3",
                "192.168.7.255",
                "fc00::",
                "fdff:ffff::1",
                "::1",
                "1.2.3.4")) {
            assertThat(blocks.hold(InetAddress.getByName(address))).as(address).isTrue();
        }
        // fe00:: and ff02:: begin with as many ones as the block of fc00:: is long.
        for (String address :
                List.of("9.255.255.255", "11.0.0.0", "192.168.8.0", "fbff::", "fe00::", "fe80::1", "ff02::1", "::2")) {
            assertThat(blocks.hold(InetAddress.getByName(address))).as(address).isFalse();
        }
        assertThat(AddressBlocks.parse("property", List.of("0.0.0.0/0")).hold(InetAddress.getByName("8.8.8.8")))
                .isTrue();
        assertThat(AddressBlocks.parse("property", List.of("::/0")).hold(InetAddress.getByName("8.8.8.8")))
                .isFalse();
    }

    @Test
    void whatIsNoBlockIsRefusedWithTheNameOfTheProperty() {
        for (String wrong : List.of("10.0.0.0", "localhost/8", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/", "::1/129")) {
            assertThatThrownBy(() -> AddressBlocks.parse("undeu.blocks", List.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("undeu.blocks");
        }
    }
}

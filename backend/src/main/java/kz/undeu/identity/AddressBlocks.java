package kz.undeu.identity;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Blocks of network addresses, as configuration writes them: {@code 10.0.0.0/8}, {@code fc00::/7}. */
public final class AddressBlocks {

    private final List<IpSubnetFilterRule> blocks;

    private AddressBlocks(List<IpSubnetFilterRule> blocks) {
        this.blocks = blocks;
    }

    /**
     * Reads blocks.
     *
     * @param property where they stand, for the message
     * @throws IllegalArgumentException when one of them is none
     */
    public static AddressBlocks parse(String property, List<String> blocks) {
        return new AddressBlocks(blocks.stream()
                .filter(block -> !block.isBlank())
                .map(block -> parse(property, block))
                .toList());
    }

    public boolean hold(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return blocks.stream().anyMatch(block -> block.matches(socket));
    }

    private static IpSubnetFilterRule parse(String property, String block) {
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
        throw new IllegalArgumentException(property + " takes blocks such as 10.0.0.0/8, not \"" + block + '"');
    }
}

package kz.undeu.identity;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;

/**
 * Blocks of network addresses, as configuration writes them: {@code 10.0.0.0/8}, {@code fc00::/7}. Netty's own
 * IpSubnetFilterRule will not do: for IPv6 it also takes every address that begins with as many ones as the block is long.
 */
public final class AddressBlocks {

    private final List<Block> blocks;

    private AddressBlocks(List<Block> blocks) {
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
                .map(block -> parse(property, block.strip()))
                .toList());
    }

    public boolean hold(InetAddress address) {
        byte[] bytes = address.getAddress();
        return blocks.stream().anyMatch(block -> block.holds(bytes));
    }

    private static Block parse(String property, String text) {
        String[] parts = text.split("/", 2);
        // A name would be looked up, and would trust whoever answers.
        byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (address != null && parts.length == 2 && parts[1].matches("\\d{1,3}")) {
            int bits = Integer.parseInt(parts[1]);
            if (bits <= address.length * Byte.SIZE) {
                return new Block(address, bits);
            }
        }
        throw new IllegalArgumentException(property + " takes blocks such as 10.0.0.0/8, not \"" + text + '"');
    }

    private record Block(byte[] network, int bits) {

        private boolean holds(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ network[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}

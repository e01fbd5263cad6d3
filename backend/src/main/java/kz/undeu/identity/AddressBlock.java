package kz.undeu.identity;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * The neighbourhood a connection comes from: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one, as
 * providers hand them out to a site. Finer would single a household out. Never stored and never printed; {@code
 * toString} hides it.
 */
public final class AddressBlock {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private final byte[] prefix;

    private AddressBlock(byte[] prefix) {
        this.prefix = prefix;
    }

    /** The block of an address; an IPv4 address written as IPv6 is an IPv4 address. */
    public static AddressBlock of(InetAddress address) {
        int length = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
        return new AddressBlock(Arrays.copyOf(address.getAddress(), length));
    }

    public byte[] bytes() {
        return prefix.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressBlock block && Arrays.equals(prefix, block.prefix);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(prefix);
    }

    @Override
    public String toString() {
        return "address block";
    }
}

package kz.undeu.web.limit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The block of addresses that one subscriber of a network holds, as far as an address tells: one IPv4 address, 56 bits
 * of an IPv6 address. Not the /24 around an IPv4 address: a mobile network puts thousands of people behind one address
 * as it is.
 */
record SubscriberAddress(String value) {

    private static final int V6_BYTES = 7;

    static SubscriberAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new SubscriberAddress(
                address instanceof Inet4Address
                        ? HexFormat.of().formatHex(bytes)
                        : HexFormat.of().formatHex(Arrays.copyOf(bytes, V6_BYTES)) + "::");
    }

    /** An address is somebody's; it does not go into logs by accident. */
    @Override
    public String toString() {
        return "subscriber";
    }
}

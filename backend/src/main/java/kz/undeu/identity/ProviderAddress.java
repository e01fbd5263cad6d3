package kz.undeu.identity;

import java.net.URI;
import java.util.Set;

/** Addresses of those who tell us who somebody is. */
public final class ProviderAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ProviderAddress() {}

    /** Whether nobody on the way can change what comes from there; plain http is for trying on one machine only. */
    public static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost())));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}

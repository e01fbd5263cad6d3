package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.net.URI;

/** Where issuers tell what they revoked. */
interface RevocationSource {

    /**
     * Asks an address from the configuration.
     *
     * @param body posted as an OCSP request, or null to fetch
     * @param largest more bytes than that are not read
     * @throws IOException when nothing usable came in time
     */
    byte[] ask(URI address, byte @Nullable [] body, int largest) throws IOException;
}

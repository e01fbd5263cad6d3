package kz.undeu.identity;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Tells where a request comes from. Which proxies are believed is the business of who implements it. */
public interface ClientAddress {

    /** The block of the caller's address; empty when it is not known. */
    Optional<AddressBlock> blockOf(HttpRequest<?> request);
}

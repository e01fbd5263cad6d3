package kz.undeu.identity;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;

/** Believes the connection only: behind a proxy every request comes from the proxy. */
@Singleton
class ConnectionAddress implements ClientAddress {

    @Override
    public Optional<AddressBlock> blockOf(HttpRequest<?> request) {
        InetAddress address = request.getRemoteAddress().getAddress();
        return Optional.ofNullable(address).map(AddressBlock::of);
    }
}

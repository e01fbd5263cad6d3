package kz.undeu.client;

import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells whether a machine of an agency has signed something. */
@Singleton
public class AgencySignatures {

    private final AgencyClients clients;

    AgencySignatures(AgencyClients clients) {
        this.clients = clients;
    }

    /** The enabled machine of an agency whose key signed this, as its {@code kid} names it; empty when none did. */
    public Optional<ClientId> signer(String agency, SignedJWT signed) {
        return ClientId.read(signed.getHeader().getKeyID())
                .flatMap(clients::findById)
                .filter(AgencyClient::isEnabled)
                .filter(client -> client.agency().equals(agency))
                .filter(client -> ClientKey.stored(client.publicKey()).verifies(signed))
                .map(AgencyClient::id);
    }
}

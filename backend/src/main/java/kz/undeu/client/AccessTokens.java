package kz.undeu.client;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.undeu.identity.ClientAuthentication;
import kz.undeu.identity.SessionSecrets;
import kz.undeu.identity.SessionSecrets.TokenKind;

/** The short-lived tokens of machines: what is taken from a client ends with its next request, not with its token. */
@Singleton
class AccessTokens {

    static final Duration LIFE = Duration.ofMinutes(10);

    private final SessionSecrets secrets;
    private final AgencyClients clients;

    AccessTokens(SessionSecrets secrets, AgencyClients clients) {
        this.secrets = secrets;
        this.clients = clients;
    }

    String issue(AgencyClient client, Instant at) {
        return secrets.sign(
                TokenKind.AGENCY_CLIENT,
                Map.of(
                        "sub", client.id().value(),
                        "client_id", client.id().value(),
                        "iat", at.getEpochSecond(),
                        "exp", at.plus(LIFE).getEpochSecond(),
                        "jti", UUID.randomUUID().toString()));
    }

    /** Whose token it is; reads the database. */
    Optional<ClientAuthentication> read(String token, Instant at) {
        return secrets.verify(TokenKind.AGENCY_CLIENT, token)
                .filter(claims -> claims.getExpirationTime() != null
                        && at.isBefore(claims.getExpirationTime().toInstant()))
                .flatMap(claims -> ClientId.read(claims.getSubject()))
                .flatMap(clients::findById)
                .filter(AgencyClient::isEnabled)
                .map(client -> new ClientAuthentication(client.id().value(), client.agency()));
    }
}

package kz.undeu.escalation.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Sends webhooks by Standard Webhooks 1.0.0, each once: when to try again is not decided here. Follows nothing, keeps no
 * connection, and reads of an answer its status and no more than it must to end the connection well.
 */
@Singleton
public class Webhooks {

    private static final MediaType JSON = MediaType.get("application/json");

    /** What of an answer is read, and thrown away, so that the other side sees no broken connection. */
    private static final long MOST_READ = 16 << 10;

    private static final int BUSY = 429;
    private static final int AWAY = 503;
    private static final int GONE = 410;

    private final WebhookAddresses addresses;
    private final WebhookSigning signing;
    private final OkHttpClient http;

    Webhooks(
            WebhookAddresses addresses,
            WebhookSigning signing,
            TrustedRoots roots,
            DeliveryConfiguration configuration) {
        this.addresses = addresses;
        this.signing = signing;
        this.http = new OkHttpClient.Builder()
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // A proxy would look the name up anew.
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .sslSocketFactory(roots.sockets(), roots.trust())
                .connectTimeout(configuration.connecting())
                .readTimeout(configuration.whole())
                .writeTimeout(configuration.whole())
                .callTimeout(configuration.whole())
                .build();
    }

    /**
     * Sends one.
     *
     * @param secrets that it is signed with, the newest first; our keys sign it when there are none
     * @param id the same whenever this is sent again
     * @param body JSON
     */
    public Sent send(String address, List<String> secrets, String id, byte[] body, Instant at) {
        Optional<HttpUrl> url = addresses.url(address);
        if (url.isEmpty()) {
            return Sent.of(AttemptOutcome.ADDRESS_FORBIDDEN);
        }
        try {
            List<InetAddress> reachable = addresses.reachable(url.get().host());
            if (reachable.isEmpty()) {
                return Sent.of(AttemptOutcome.ADDRESS_FORBIDDEN);
            }
            return send(request(secrets, url.get(), id, body, at), reachable, at);
        } catch (UnknownHostException | ConnectException | NoRouteToHostException e) {
            return Sent.of(AttemptOutcome.UNREACHABLE);
        } catch (InterruptedIOException e) {
            return Sent.of(AttemptOutcome.TIMED_OUT);
        } catch (SSLException e) {
            return Sent.of(AttemptOutcome.TLS_FAILED);
        } catch (IOException e) {
            return Sent.of(AttemptOutcome.NO_ANSWER);
        }
    }

    private Request request(List<String> secrets, HttpUrl url, String id, byte[] body, Instant at) {
        String signature = secrets.isEmpty() ? signing.v1a(id, at, body) : signing.v1(id, at, body, secrets);
        return new Request.Builder()
                .url(url)
                .header("User-Agent", "Undeu")
                // Else the library would ask for gzip and unpack it.
                .header("Accept-Encoding", "identity")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .post(new OneShotBody(JSON, body))
                .build();
    }

    private Sent send(Request request, List<InetAddress> reachable, Instant at) throws IOException {
        OkHttpClient exactly = http.newBuilder().dns(host -> reachable).build();
        try (Response answer = exactly.newCall(request).execute()) {
            int status = answer.code();
            drain(answer);
            return new Sent(outcome(status), status, RetryAfter.parse(answer.header("Retry-After"), at));
        }
    }

    /** The status is known: whatever happens from here on changes nothing. */
    private static void drain(Response answer) {
        try {
            if (answer.body() != null) {
                answer.body().source().request(MOST_READ);
            }
        } catch (IOException brokeOffLater) {
            // Or dripped for longer than anybody waits.
        }
    }

    private static AttemptOutcome outcome(int status) {
        if (status == GONE) {
            return AttemptOutcome.GONE;
        }
        if (status == BUSY || status == AWAY) {
            return AttemptOutcome.BUSY;
        }
        return switch (status / 100) {
            case 2 -> AttemptOutcome.TAKEN;
            case 3 -> AttemptOutcome.REDIRECTED;
            default -> AttemptOutcome.REFUSED;
        };
    }

    @PreDestroy
    void stop() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}

package kz.undeu.escalation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.AnAgencySystem.Mood;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A webhook goes to the address that was checked, to nobody else, and comes to an end whatever the other side does. */
class WebhooksTest {

    private static final AnAgencySystem AGENCY = new AnAgencySystem("agency.test", "localhost");
    private static final AnAgencySystem STRANGER = new AnAgencySystem("agency.test");
    private static final Instant AT = Instant.parse("2026-11-23T10:15:30Z");
    private static final byte[] BODY = "{\"test\": 1}".getBytes(StandardCharsets.UTF_8);
    private static final List<String> THIS_MACHINE = List.of("127.0.0.1/32");

    @AfterAll
    static void close() {
        AGENCY.close();
        STRANGER.close();
    }

    @Test
    void itIsSentOnceWithTheNameOfTheHostAndItsHeaders() {
        AtomicInteger lookUps = new AtomicInteger();
        Webhooks webhooks = webhooks(THIS_MACHINE, host -> {
            // Whoever asks a second time is led to the inside.
            return List.of(address(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "169.254.169.254"));
        });
        Sent sent = send(webhooks, AGENCY, "agency.test", "/once");
        assertThat(sent).isEqualTo(new Sent(AttemptOutcome.TAKEN, 204, null));
        assertThat(lookUps).hasValue(1);
        assertThat(AGENCY.askedNames()).contains("agency.test");
        AnAgencySystem.Webhook webhook = AGENCY.at("/once").get(0);
        assertThat(webhook.body()).isEqualTo("{\"test\": 1}");
        assertThat(webhook.id()).isEqualTo("msg_1");
        assertThat(webhook.headers())
                .containsEntry("webhook-timestamp", Long.toString(AT.getEpochSecond()))
                .containsEntry("content-type", "application/json")
                .containsEntry("host", "agency.test:" + AGENCY.port());
        assertThat(webhook.headers().get("webhook-signature")).startsWith("v1a,");
        assertThat(send(webhooks, AGENCY, "agency.test", "/once").outcome())
                .isEqualTo(AttemptOutcome.ADDRESS_FORBIDDEN);
        assertThat(AGENCY.at("/once")).hasSize(1);
    }

    @Test
    void aNameThatLeadsInsideIsNotConnectedTo() {
        for (List<String> addresses : List.of(List.of("127.0.0.1"), List.of("8.8.8.8", "127.0.0.1"))) {
            Webhooks webhooks = webhooks(
                    List.of(),
                    host -> addresses.stream().map(WebhooksTest::address).toList());
            assertThat(send(webhooks, AGENCY, "agency.test", "/inside").outcome())
                    .isEqualTo(AttemptOutcome.ADDRESS_FORBIDDEN);
        }
        assertThat(AGENCY.at("/inside")).isEmpty();
    }

    @Test
    void aCertificateOfAnotherHostOrAnotherAuthorityIsRefused() {
        Webhooks webhooks = webhooks(THIS_MACHINE, host -> List.of(address("127.0.0.1")));
        assertThat(send(webhooks, AGENCY, "other.test", "/tls").outcome()).isEqualTo(AttemptOutcome.TLS_FAILED);
        assertThat(send(webhooks, STRANGER, "agency.test", "/tls").outcome()).isEqualTo(AttemptOutcome.TLS_FAILED);
        assertThat(AGENCY.at("/tls")).isEmpty();
        assertThat(STRANGER.at("/tls")).isEmpty();
    }

    @Test
    void eachWayToMisbehaveHasItsOutcomeAndIsAskedOnce() {
        Webhooks webhooks = webhooks(THIS_MACHINE, host -> List.of(address("127.0.0.1")));
        assertThat(outcome(webhooks, Mood.FAILS)).isEqualTo(new Sent(AttemptOutcome.REFUSED, 500, null));
        assertThat(outcome(webhooks, Mood.HANGS)).isEqualTo(Sent.of(AttemptOutcome.TIMED_OUT));
        assertThat(outcome(webhooks, Mood.TAKES_IT_AND_DROPS)).isEqualTo(Sent.of(AttemptOutcome.NO_ANSWER));
        assertThat(outcome(webhooks, Mood.REDIRECTS)).isEqualTo(new Sent(AttemptOutcome.REDIRECTED, 307, null));
        assertThat(outcome(webhooks, Mood.IS_BUSY)).isEqualTo(new Sent(AttemptOutcome.BUSY, 429, Duration.ofHours(1)));
        assertThat(outcome(webhooks, Mood.IS_AWAY)).isEqualTo(new Sent(AttemptOutcome.BUSY, 503, Duration.ZERO));
        assertThat(outcome(webhooks, Mood.IS_GONE)).isEqualTo(new Sent(AttemptOutcome.GONE, 410, null));
        assertThat(outcome(webhooks, Mood.DRIPS_ITS_HEAD)).isEqualTo(Sent.of(AttemptOutcome.TIMED_OUT));
        assertThat(outcome(webhooks, Mood.DRIPS_ITS_BODY)).isEqualTo(new Sent(AttemptOutcome.TAKEN, 200, null));
        assertThat(AGENCY.at("/elsewhere")).as("nothing is followed").isEmpty();
    }

    private static Sent outcome(Webhooks webhooks, Mood mood) {
        String path = "/" + mood;
        AGENCY.behave(path, mood);
        Sent sent = send(webhooks, AGENCY, "agency.test", path);
        assertThat(AGENCY.at(path)).hasSize(1);
        return sent;
    }

    @Test
    void whereNobodyListensOrNobodyIsKnownItIsUnreachable() {
        Webhooks nobodyKnown = webhooks(THIS_MACHINE, host -> {
            throw new UnknownHostException(host);
        });
        assertThat(send(nobodyKnown, AGENCY, "agency.test", "/").outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
        AnAgencySystem gone = new AnAgencySystem("agency.test");
        gone.close();
        DeliveryConfiguration configuration = new DeliveryConfiguration(
                false, THIS_MACHINE, List.of(gone.port()), null, Duration.ofSeconds(1), Duration.ofSeconds(1));
        Webhooks nobodyListens = webhooks(configuration, host -> List.of(address("127.0.0.1")));
        assertThat(send(nobodyListens, gone, "agency.test", "/").outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
    }

    private static Webhooks webhooks(List<String> allowed, NameService names) {
        return webhooks(
                new DeliveryConfiguration(
                        false,
                        allowed,
                        List.of(AGENCY.port(), STRANGER.port()),
                        List.of(AGENCY.root()),
                        Duration.ofSeconds(1),
                        Duration.ofMillis(1_500)),
                names);
    }

    private static Webhooks webhooks(DeliveryConfiguration configuration, NameService names) {
        return new Webhooks(
                new WebhookAddresses(configuration, names),
                new WebhookSigning(new WebhookKeys(
                        new WebhookConfiguration(Base64.getEncoder().encodeToString(new byte[32]), List.of()))),
                new TrustedRoots(configuration),
                configuration);
    }

    private static Sent send(Webhooks webhooks, AnAgencySystem system, String host, String path) {
        return webhooks.send("https://" + host + ":" + system.port() + path, List.of(), "msg_1", BODY, AT);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}

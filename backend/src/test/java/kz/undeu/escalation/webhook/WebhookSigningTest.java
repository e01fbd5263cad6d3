package kz.undeu.escalation.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WebhookSigningTest {

    private final Properties vector = vector();
    private final String id = vector.getProperty("id");
    private final Instant at = Instant.ofEpochSecond(Long.parseLong(vector.getProperty("timestamp")));
    private final byte[] body = vector.getProperty("body").getBytes(StandardCharsets.UTF_8);
    private final String seed =
            Base64.getEncoder().encodeToString(HexFormat.of().parseHex(vector.getProperty("seed")));

    @Test
    void itSignsAsTheVectorsOfStandardWebhooks() {
        WebhookSigning signing = signing(List.of());
        assertThat(signing.v1a(id, at, body)).isEqualTo(vector.getProperty("v1a"));
        assertThat(signing.v1(id, at, body, List.of(vector.getProperty("secret"))))
                .isEqualTo(vector.getProperty("v1"));
    }

    @Test
    void anotherIdTimeBodyOrSecretIsAnotherSignature() {
        WebhookSigning signing = signing(List.of());
        byte[] other = "{\"test\": 2432232315}".getBytes(StandardCharsets.UTF_8);
        assertThat(List.of(
                        signing.v1a(id + "x", at, body),
                        signing.v1a(id, at.plusSeconds(1), body),
                        signing.v1a(id, at, other)))
                .doesNotContain(vector.getProperty("v1a"))
                .doesNotHaveDuplicates();
        List<String> secret = List.of(vector.getProperty("secret"));
        assertThat(List.of(
                        signing.v1(id + "x", at, body, secret),
                        signing.v1(id, at.plusSeconds(1), body, secret),
                        signing.v1(id, at, other, secret),
                        signing.v1(id, at, body, List.of(WebhookSecret.random()))))
                .doesNotContain(vector.getProperty("v1"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whileKeysAndSecretsAreExchangedBothSign() throws GeneralSecurityException {
        String further = Base64.getEncoder().encodeToString(new byte[32]);
        WebhookSigning signing = signing(List.of(further));
        String[] both = signing.v1a(id, at, body).split(" ");
        assertThat(both).hasSize(2);
        assertThat(both[0]).isEqualTo(vector.getProperty("v1a"));
        List<String> published = new WebhookKeys(new WebhookConfiguration(seed, List.of(further))).published();
        assertThat(published.get(0))
                .isEqualTo("whpk_"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(vector.getProperty("public"))));
        new Ed25519Verify(Base64.getDecoder().decode(published.get(1).substring("whpk_".length())))
                .verify(
                        Base64.getDecoder().decode(both[1].substring("v1a,".length())),
                        (id + "." + at.getEpochSecond() + "." + vector.getProperty("body"))
                                .getBytes(StandardCharsets.UTF_8));
        String second = WebhookSecret.random();
        assertThat(signing.v1(id, at, body, List.of(second, vector.getProperty("secret"))))
                .isEqualTo(signing.v1(id, at, body, List.of(second)) + " " + vector.getProperty("v1"));
    }

    @Test
    void aKeyThatIsNoneStopsTheStartAndIsNotShown() {
        for (String wrong : List.of("not base64!", Base64.getEncoder().encodeToString(new byte[31]))) {
            assertThatThrownBy(() -> new WebhookKeys(new WebhookConfiguration(wrong, List.of())))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("undeu.webhook.key")
                    .hasMessageNotContaining(wrong);
            assertThatThrownBy(() -> new WebhookKeys(new WebhookConfiguration(seed, List.of(wrong))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("undeu.webhook.further-keys");
        }
        assertThat(new WebhookKeys(new WebhookConfiguration(seed, List.of())).toString())
                .doesNotContain(seed);
    }

    private WebhookSigning signing(List<String> further) {
        return new WebhookSigning(new WebhookKeys(new WebhookConfiguration(seed, further)));
    }

    private static Properties vector() {
        try (InputStream stream =
                WebhookSigningTest.class.getResourceAsStream("/vectors/webhooks/standard-webhooks.properties")) {
            Properties read = new Properties();
            read.load(stream);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

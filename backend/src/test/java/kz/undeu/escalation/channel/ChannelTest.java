package kz.undeu.escalation.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.undeu.identity.Vault;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators say by what agencies hear of dossiers. */
@ExtendWith(Product.class)
class ChannelTest {

    private static final String AGENCIES = "/api/v1/admin/agencies";
    private static final String CHANNELS = AGENCIES + "/akimat-39/channels";

    private static final String BECAUSE = "{\"reason\": \"the old one leaked\"}";

    private final Caller admin = Caller.inBrowser(People.administrator());
    private final ChannelRows rows = Product.bean(ChannelRows.class);

    @Test
    void aChannelIsOpenedChangedAndAllItWasStays() {
        JsonNode opened =
                open("{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/hook\"}");
        assertThat(opened.at("/channel/signing").asText()).isEqualTo("V1A");
        assertThat(opened.path("secret").isNull()).isTrue();
        String path = CHANNELS + "/" + opened.at("/channel/id").asText();

        Product.clock().pass(Duration.ofHours(1));
        String change =
                "{\"reason\": \"moved\", \"version\": 1, \"address\": \"https://agency.kz/other\", \"isEnabled\": false}";
        Answer changed = admin.put(path, change);
        assertThat(changed.json().path("disabledBecause").asText()).isEqualTo("BY_ADMINISTRATOR");
        assertThat(admin.put(path, change).code()).isEqualTo("CHANNEL_CHANGED");
        assertThat(admin.put(path, change.replace(": 1,", ": 2,").replace("false", "true"))
                        .json()
                        .path("isEnabled")
                        .asBoolean())
                .isTrue();

        JsonNode history = admin.get(path + "/history").json().path("items");
        assertThat(history.findValuesAsText("version")).containsExactly("3", "2", "1");
        assertThat(history.findValuesAsText("address"))
                .containsExactly("https://agency.kz/other", "https://agency.kz/other", "https://agency.kz/hook");
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM staff_act WHERE kind = 'CHANNEL_CHANGED' AND subject = ?"
                                        + " AND actor_key IS NOT NULL",
                                opened.at("/channel/id").asText()))
                .isEqualTo(3);
        assertThat(admin.get(AGENCIES).body()).contains("https://agency.kz/other");
    }

    @Test
    void aSecretIsShownOnceStoredSealedAndTheOneBeforeSignsAlongForADay() {
        JsonNode opened = open(
                "{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/v1\", \"signing\": \"V1\"}");
        String first = opened.path("secret").asText();
        assertThat(first).startsWith("whsec_");
        ChannelId id = ChannelId.parse(opened.at("/channel/id").asText());
        assertThat(rows.secrets(id, now())).containsExactly(first);
        String second = admin.post(CHANNELS + "/" + id + "/secret", BECAUSE)
                .json()
                .path("secret")
                .asText();
        assertThat(rows.secrets(id, now())).containsExactly(second, first);
        assertThat(rows.secrets(id, now().plus(Duration.ofDays(1)))).containsExactly(second);

        assertThat(admin.get(AGENCIES).body()
                        + admin.get(CHANNELS + "/" + id + "/history").body())
                .doesNotContain("whsec_");
        assertThat(Rows.ofTheProduct().everyCell())
                .noneMatch(cell -> new String(cell, StandardCharsets.ISO_8859_1).contains("whsec_"));
    }

    @Test
    void everyChangeOfAChannelHasAReasonAndANewSecretStandsInTheHistory() {
        String webhook = "{\"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/why\", \"signing\": \"V1\"%s}";
        assertThat(missing(admin.post(CHANNELS, webhook.formatted("")))).isEqualTo("reason");
        assertThat(missing(admin.post(CHANNELS, webhook.formatted(", \"reason\": \"  \""))))
                .isEqualTo("reason");
        String path = CHANNELS
                + "/"
                + open(webhook.formatted(", \"reason\": \"a letter\""))
                        .at("/channel/id")
                        .asText();
        Product.clock().pass(Duration.ofMinutes(1));
        assertThat(missing(admin.post(path + "/secret", "{}"))).isEqualTo("reason");
        assertThat(admin.post(path + "/secret", BECAUSE).status()).isEqualTo(200);
        Product.clock().pass(Duration.ofMinutes(1));
        String change = "{\"version\": 1, \"address\": \"https://agency.kz/why\", \"isEnabled\": false%s}";
        assertThat(missing(admin.put(path, change.formatted("")))).isEqualTo("reason");
        assertThat(admin.put(path, change.formatted(", \"reason\": \"another letter\""))
                        .status())
                .isEqualTo(200);
        Product.clock().pass(Duration.ofMinutes(1));
        assertThat(admin.post(path + "/secret", BECAUSE).status()).isEqualTo(200);

        JsonNode history = admin.get(path + "/history").json().path("items");
        assertThat(history.findValuesAsText("version")).containsExactly("2", "2", "1", "1");
        assertThat(history.findValuesAsText("secretReplaced")).containsExactly("true", "false", "true", "false");
        assertThat(history.findValuesAsText("reason"))
                .containsExactly("the old one leaked", "another letter", "the old one leaked", "a letter");
        assertThat(history.findValuesAsText("by")).hasSize(4).doesNotContain("null");
    }

    private static String missing(Answer answer) {
        assertThat(answer.code()).isEqualTo("INPUT_INVALID");
        assertThat(answer.json().at("/violations/0/code").asText()).isEqualTo("REQUIRED");
        return answer.json().at("/violations/0/field").asText();
    }

    @Test
    void aRotatedVaultKeyLeavesSecretsReadable() {
        ChannelId id = ChannelId.parse(
                open("{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/rot\", \"signing\": \"V1\"}")
                        .at("/channel/id")
                        .asText());
        admin.post(CHANNELS + "/" + id + "/secret", BECAUSE);
        List<String> secrets = rows.secrets(id, now());
        String theirs = base64("another-vault-key-of-32-bytes-cd");
        String ours = base64("undeu-demo-vault-key-32-bytes-!!");
        try (ApplicationContext rotated = replica(theirs, ours)) {
            assertThat(rotated.getBean(ChannelRenewal.class).renew(500)).isPositive();
            assertThat(rotated.getBean(ChannelRenewal.class).renew(500)).isZero();
            assertThat(rotated.getBean(ChannelRows.class).secrets(id, now())).isEqualTo(secrets);
            assertThatThrownBy(() -> rows.secrets(id, now())).isInstanceOf(Vault.CannotOpen.class);
        }
        try (ApplicationContext back = replica(ours, theirs)) {
            assertThat(back.getBean(ChannelRenewal.class).renew(500)).isPositive();
        }
        assertThat(rows.secrets(id, now())).isEqualTo(secrets);
    }

    @Test
    void v1NeedsASecretFirstAndOnlyWebhooksHaveOne() {
        String webhook = CHANNELS
                + "/"
                + open("{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/a\"}")
                        .at("/channel/id")
                        .asText();
        String toV1 =
                "{\"reason\": \"asked\", \"version\": 1, \"address\": \"https://agency.kz/a\", \"signing\": \"V1\", \"isEnabled\": true}";
        assertThat(admin.put(webhook, toV1).code()).isEqualTo("CHANNEL_HAS_NO_SECRET");
        assertThat(admin.post(webhook + "/secret", BECAUSE).status()).isEqualTo(200);
        assertThat(admin.put(webhook, toV1).json().path("signing").asText()).isEqualTo("V1");

        JsonNode mail =
                open("{\"reason\": \"a letter\", \"kind\": \"EMAIL\", \"address\": \" petitions@akimat.example \"}");
        assertThat(mail.at("/channel/address").asText()).isEqualTo("petitions@akimat.example");
        assertThat(admin.post(CHANNELS + "/" + mail.at("/channel/id").asText() + "/secret", BECAUSE)
                        .code())
                .isEqualTo("CHANNEL_HAS_NO_SECRET");
    }

    @Test
    void whatNothingMayBeSentToIsNoChannel() {
        Map<String, String> fields = Map.of(
                "\"kind\": \"WEBHOOK\", \"address\": \"https://10.0.0.1/hook\"",
                "address",
                "\"kind\": \"WEBHOOK\", \"address\": \"https://a:b@agency.kz/hook\"",
                "address",
                "\"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz:22/hook\"",
                "address",
                "\"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/" + "x".repeat(500) + "\"",
                "address",
                "\"kind\": \"WEBHOOK\"",
                "address",
                "\"address\": \"https://agency.kz/hook\"",
                "kind",
                "\"kind\": \"EMAIL\", \"address\": \"nobody\"",
                "address",
                "\"kind\": \"EMAIL\", \"address\": \"a@b.kz\\nBcc: c@d.kz\"",
                "address",
                "\"kind\": \"EMAIL\", \"address\": \"a@b.kz\", \"signing\": \"V1\"",
                "signing");
        fields.forEach((input, field) -> {
            Answer refused = admin.post(CHANNELS, "{\"reason\": \"a letter\", " + input + "}");
            assertThat(refused.code()).as(input).isEqualTo("INPUT_INVALID");
            assertThat(refused.json().at("/violations/0/field").asText())
                    .as(input)
                    .isEqualTo(field);
        });
        assertThat(admin.post(AGENCIES + "/nobody/channels", "{}").code()).isEqualTo("NOT_FOUND");
        assertThat(admin.put(CHANNELS + "/0000000000", "{}").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aChannelOfAnotherAgencyIsNotThere() {
        String id = open("{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"https://agency.kz/mine\"}")
                .at("/channel/id")
                .asText();
        String other = AGENCIES + "/akimat-43/channels/" + id;
        assertThat(admin.put(other, "{\"version\": 1, \"address\": \"https://x.kz\", \"isEnabled\": true}")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(admin.post(other + "/secret", BECAUSE).code()).isEqualTo("NOT_FOUND");
        assertThat(admin.get(other + "/history").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void onlyAnAdministratorSeesAndChangesChannels() {
        for (Caller caller : List.of(
                Caller.inBrowser(People.residentOf("KZ-39")),
                Caller.inBrowser(People.officerOf("akimat-39")),
                Caller.inBrowser(People.moderator()))) {
            assertThat(caller.get(AGENCIES).code()).isEqualTo("FORBIDDEN");
            assertThat(caller.post(CHANNELS, "{}").code()).isEqualTo("FORBIDDEN");
            assertThat(caller.put(AGENCIES + "/akimat-39", "{\"isEnabled\": false}")
                            .code())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(Caller.anonymous().get(AGENCIES).code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void theKeysThatSignArePublic() {
        Answer keys = Caller.anonymous().get("/webhook-keys.txt");
        assertThat(keys.status()).isEqualTo(200);
        assertThat(keys.body()).matches("whpk_[A-Za-z0-9+/]{43}=\n");
    }

    private JsonNode open(String input) {
        Answer answer = admin.post(CHANNELS, input);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static ApplicationContext replica(String vaultKey, String previous) {
        return Product.replica(Map.of(
                "undeu.demo.content",
                false,
                "undeu.log.enabled",
                false,
                "undeu.vault.key",
                vaultKey,
                "undeu.vault.previous-keys",
                List.of(previous)));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}

package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.subtle.Ed25519Verify;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.AnAgency;
import kz.undeu.testing.AnAgencySystem;
import kz.undeu.testing.AnAgencySystem.Mood;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dossier comes to its agency by every channel, whatever the agency's system does, and is registered once. */
@ExtendWith(Product.class)
class DeliveryTest {

    private static final String UNSENT = "/api/v1/admin/unsent-dossiers";
    private static final AnAgencySystem AGENCY = new AnAgencySystem("localhost");
    private static final AnAgencySystem UNTRUSTED = new AnAgencySystem("localhost");
    private static Replica replica;

    private final Caller admin = Caller.inBrowser(People.administrator());
    private final DeliveryRows rows = Product.bean(DeliveryRows.class);
    private final DeliveryJob job = replica.bean(DeliveryJob.class);

    @BeforeAll
    static void start() {
        replica = DeliveringReplica.reaching(List.of(AGENCY, UNTRUSTED), List.of(AGENCY), Map.of());
    }

    @AfterAll
    static void close() {
        replica.close();
        AGENCY.close();
        UNTRUSTED.close();
        DeliveringReplica.tidyUp();
    }

    /** The agency registers whatever it takes, as often as it takes it. */
    @Test
    void anAgencyThatFailsInEveryWayEndsWithOneRegistration() {
        String path = "/every-way";
        String channel = open("akimat-33", AGENCY.address(path));
        AMachine machine = AMachine.of("akimat-33");
        List<String> registered = new ArrayList<>();
        AGENCY.onTaking(path, webhook -> registered.add(register(machine, webhook, registered.size() + 1)));
        AGENCY.behave(
                path,
                Mood.FAILS,
                Mood.HANGS,
                Mood.REDIRECTS,
                Mood.TAKES_IT_AND_DROPS,
                Mood.IS_BUSY,
                Mood.DRIPS_ITS_HEAD);
        EscalationId id = made("KZ-33");
        Instant at = now();
        for (int i = 0; i < 4; i++) {
            at = attempt(id, at);
        }
        // A wrong certificate in between: somebody else sits at its address for a while.
        change(channel, "akimat-33", UNTRUSTED.address(path), 1);
        at = attempt(id, at);
        change(channel, "akimat-33", AGENCY.address(path), 2);
        for (int i = 0; i < 3; i++) {
            at = attempt(id, at);
        }

        DeliveryView delivery = theOnly(id);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery.attempts())
                .extracting(AttemptView::outcome)
                .containsExactly(
                        AttemptOutcome.REFUSED,
                        AttemptOutcome.TIMED_OUT,
                        AttemptOutcome.REDIRECTED,
                        AttemptOutcome.NO_ANSWER,
                        AttemptOutcome.TLS_FAILED,
                        AttemptOutcome.BUSY,
                        AttemptOutcome.TIMED_OUT,
                        AttemptOutcome.TAKEN);
        assertThat(delivery.attempts())
                .extracting(AttemptView::status)
                .containsExactly(500, null, 307, null, null, 429, null, 204);
        assertThat(delivery.attempts()).allMatch(attempt -> attempt.durationMillis() < 5_000);
        assertThat(UNTRUSTED.at(path)).isEmpty();
        assertThat(AGENCY.at("/elsewhere")).isEmpty();
        assertThat(AGENCY.at(path))
                .hasSize(7)
                .allMatch(webhook -> webhook.id().equals("msg_" + delivery.id()))
                .extracting(AnAgencySystem.Webhook::body)
                .containsOnly(AGENCY.at(path).get(0).body());
        assertThat(registered).containsExactly("200", "ALREADY_REGISTERED", "ALREADY_REGISTERED");
        assertThat(Product.bean(Escalations.class).findById(id).orElseThrow().registrationNumber())
                .isEqualTo("ЗТ-1");
    }

    @Test
    void theScheduleEndsInADeadLetterWithAnAlarmAndAnAdministratorSendsItAnew() {
        String path = "/never";
        open("akimat-35", AGENCY.address(path));
        AGENCY.behave(path, Collections.nCopies(10, Mood.FAILS).toArray(Mood[]::new));
        EscalationId id = made("KZ-35");
        List<Duration> waits = new ArrayList<>();
        Instant at = now();
        for (int i = 0; i < 9; i++) {
            Instant next = attempt(id, at);
            waits.add(Duration.between(at, next));
            at = next;
        }
        List<Duration> planned = List.of(
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24));
        for (int i = 0; i < planned.size(); i++) {
            assertThat(waits.get(i)).isBetween(planned.get(i), planned.get(i).plusSeconds(2));
        }
        assertThat(theOnly(id).state()).isEqualTo(DeliveryState.PENDING);
        assertThat(attempt(id, at)).isNull();
        DeliveryView dead = theOnly(id);
        assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(dead.attempts()).hasSize(10);
        job.deliverDue(at.plus(Duration.ofDays(30)));
        assertThat(AGENCY.at(path)).hasSize(10);
        assertThat(Caller.anonymous().at(replica.address()).get("/health").body())
                .contains("DEGRADED");
        assertThat(metric("undeu_delivery_dead")).isPositive();
        assertThat(admin.get("/api/v1/admin/deliveries?limit=100").body())
                .contains(dead.id().toString());

        String redrive = "/api/v1/admin/deliveries/" + dead.id() + "/redrive";
        assertThat(Caller.inBrowser(People.officerOf("akimat-35"))
                        .postNothing(redrive)
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(admin.postNothing(redrive).json().path("state").asText()).isEqualTo("PENDING");
        assertThat(admin.postNothing(redrive).code()).isEqualTo("DELIVERY_NOT_DEAD");
        job.deliverDue(now());
        assertThat(theOnly(id).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(AGENCY.at(path))
                .hasSize(11)
                .extracting(AnAgencySystem.Webhook::id)
                .containsOnly("msg_" + dead.id());
        assertThat(admin.postNothing(redrive).code()).isEqualTo("DELIVERY_NOT_DEAD");
        assertThat(admin.postNothing("/api/v1/admin/deliveries/0000000000/redrive")
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM staff_act WHERE kind = 'DELIVERY_ORDERED' AND subject = ?",
                                dead.id().toString()))
                .isEqualTo(1);
    }

    /** The secret of the channel cannot be opened: an error of ours before anything is sent. */
    @Test
    void whatNobodyForesawEndsInADeadLetterToo() {
        String path = "/unforeseen";
        admin.at(replica.address())
                .post("/api/v1/admin/agencies/akimat-71/channels", """
                        {"reason": "a letter", "kind": "WEBHOOK", "address": "%s", "signing": "V1"}""".formatted(AGENCY.address(path)));
        EscalationId id = made("KZ-71");
        String spoilOrMend = "UPDATE channel SET secret = REVERSE(secret) WHERE id = ?";
        String channel = rows.of(id).get(0).channel().toString();
        Rows.ofTheProduct().change(spoilOrMend, channel);
        try {
            Instant at = now();
            Instant next = attempt(id, at);
            assertThat(Duration.between(at, next)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
            for (int i = 1; i < 9; i++) {
                next = attempt(id, next);
            }
            assertThat(attempt(id, next)).isNull();
        } finally {
            Rows.ofTheProduct().change(spoilOrMend, channel);
        }
        DeliveryView dead = theOnly(id);
        assertThat(dead.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(dead.attempts()).hasSize(10).extracting(AttemptView::outcome).containsOnly(AttemptOutcome.FAILED);
        assertThat(AGENCY.at(path)).isEmpty();
        assertThat(Caller.anonymous().at(replica.address()).get("/health").body())
                .contains("DEGRADED");
    }

    @Test
    void whoAsksToWaitIsNotAskedBeforeAndWhoAsksToHurryNotEarlier() {
        String path = "/waits";
        open("akimat-43", AGENCY.address(path));
        AGENCY.behave(path, Mood.IS_BUSY, Mood.IS_AWAY);
        EscalationId id = made("KZ-43");
        Instant at = now();
        Instant next = attempt(id, at);
        assertThat(Duration.between(at, next))
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(2));
        job.deliverDue(next.minusSeconds(1));
        assertThat(AGENCY.at(path)).hasSize(1);
        Instant third = attempt(id, next);
        assertThat(Duration.between(next, third))
                .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(5).plusSeconds(2));
    }

    @Test
    void whoSaysItIsGoneIsDisabledAndSentNothingMore() {
        String path = "/gone";
        String channel = open("akimat-47", AGENCY.address(path));
        AGENCY.behave(path, Mood.IS_GONE);
        EscalationId first = made("KZ-47");
        assertThat(attempt(first, now())).isNull();
        assertThat(theOnly(first).lastOutcome()).isEqualTo(AttemptOutcome.GONE);
        assertThat(channelOf("akimat-47", channel).path("disabledBecause").asText())
                .isEqualTo("GONE");
        assertThat(admin.postNothing(
                                "/api/v1/admin/deliveries/" + theOnly(first).id() + "/redrive")
                        .code())
                .isEqualTo("CHANNEL_DISABLED");
        // The next one has its inbox all the same.
        EscalationId second = made("KZ-47");
        assertThat(rows.of(second)).isEmpty();
        assertThat(Caller.inBrowser(People.officerOf("akimat-47"))
                        .get("/api/v1/agency/escalations/" + second)
                        .status())
                .isEqualTo(200);

        change(channel, "akimat-47", AGENCY.address(path), 2);
        assertThat(admin.postNothing(
                                "/api/v1/admin/deliveries/" + theOnly(first).id() + "/redrive")
                        .status())
                .isEqualTo(200);
        String order = "/api/v1/admin/escalations/" + second + "/deliveries";
        String body = "{\"channel\": \"" + channel + "\"}";
        String ordered = admin.post(order, body).json().path("id").asText();
        assertThat(admin.post(order, body).json().path("id").asText()).isEqualTo(ordered);
        job.deliverDue(now());
        assertThat(theOnly(first).state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(theOnly(second).state()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aChannelThatIsDisabledBeforeTheFirstAttemptIsSentNothing() {
        String path = "/disabled";
        String channel = open("akimat-55", AGENCY.address(path));
        EscalationId id = made("KZ-55");
        change(channel, "akimat-55", AGENCY.address(path), 1, false);
        assertThat(attempt(id, now())).isNull();
        assertThat(theOnly(id).lastOutcome()).isEqualTo(AttemptOutcome.DISABLED);
        assertThat(AGENCY.at(path)).isEmpty();
    }

    @Test
    void anAgencyDisabledBetweenCrossingAndForwardingHasItsInboxAndNothingLeavesToIt() {
        String path = "/agency-disabled";
        String channel = open("akimat-59", AGENCY.address(path));
        EscalationId id =
                EscalationId.parse(AForwardedPetition.to("KZ-59", () -> AnAgency.enable(admin, "akimat-59", false)));
        ADossier.of(id);
        assertThat(rows.of(id)).isEmpty();
        JsonNode inbox = Caller.inBrowser(People.officerOf("akimat-59"))
                .get("/api/v1/agency/escalations/" + id)
                .json();
        assertThat(inbox.at("/escalation/state").asText()).isEqualTo("FORWARDED");
        assertThat(inbox.at("/escalation/clock/awaiting").asText()).isEqualTo("REGISTRATION");
        String filter = "agency=akimat-59&";
        assertThat(unsent(filter, 100))
                .filteredOn(each -> each.path("escalation").asText().equals(id.toString()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("agency").asText()).isEqualTo("akimat-59");
                    assertThat(each.path("petition")).isEqualTo(inbox.at("/petition/id"));
                    assertThat(each.path("title")).isEqualTo(inbox.at("/petition/title"));
                });
        DeliveryAlarm alarm = replica.bean(DeliveryAlarm.class);
        alarm.look();
        double missing = metric("undeu_delivery_unsent");
        assertThat(missing).isPositive();
        String order = "/api/v1/admin/escalations/" + id + "/deliveries";
        String body = "{\"channel\": \"" + channel + "\"}";
        assertThat(admin.post(order, body).code()).isEqualTo("CHANNEL_DISABLED");
        AnAgency.enable(admin, "akimat-59", true);
        // Being enabled sends nothing by itself.
        assertThat(idsOf(unsent(filter, 100))).contains(id.toString());
        assertThat(admin.post(order, body).status()).isEqualTo(200);
        assertThat(idsOf(unsent(filter, 100))).doesNotContain(id.toString());
        alarm.look();
        assertThat(metric("undeu_delivery_unsent")).isEqualTo(missing - 1);
        job.deliverDue(now());
        assertThat(AGENCY.at(path)).hasSize(1);
    }

    @Test
    void anAgencyWithoutChannelsHasItsInbox() {
        EscalationId id = made("KZ-61");
        assertThat(rows.of(id)).isEmpty();
        Caller officer = Caller.inBrowser(People.officerOf("akimat-61"));
        assertThat(officer.get("/api/v1/agency/escalations/" + id).status()).isEqualTo(200);
        assertThat(officer.get(deliveries(id)).json().path("items")).isEmpty();
    }

    @Test
    void dossiersThatNeverWentOutAreListedWhileTheirCaseWaitsForTheAgency() {
        Product.clock().pass(Duration.ofMinutes(1));
        EscalationId first = made("KZ-15");
        Product.clock().pass(Duration.ofMinutes(1));
        EscalationId second = made("KZ-15");
        String filter = "agency=akimat-15&";
        assertThat(idsOf(unsent(filter, 1)))
                .containsSubsequence(first.toString(), second.toString())
                .doesNotHaveDuplicates();
        assertThat(idsOf(unsent("", 100))).containsSubsequence(first.toString(), second.toString());
        assertThat(idsOf(unsent("agency=akimat-59&", 100))).doesNotContain(first.toString());

        // A case that was given back waits for a moderator, not for its agency.
        Rows.ofTheProduct().change("UPDATE escalation SET state = 'RETURNED' WHERE id = ?", first.toString());
        try {
            assertThat(idsOf(unsent(filter, 100))).contains(second.toString()).doesNotContain(first.toString());
        } finally {
            Rows.ofTheProduct().change("UPDATE escalation SET state = 'FORWARDED' WHERE id = ?", first.toString());
        }
        assertThat(admin.get(UNSENT + "?limit=0").status()).isEqualTo(422);
        assertThat(Caller.inBrowser(People.officerOf("akimat-15")).get(UNSENT).code())
                .isEqualTo("FORBIDDEN");
    }

    /** All of them, so many a page. */
    private List<JsonNode> unsent(String filter, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    admin.get(UNSENT + "?" + filter + "limit=" + limit + cursor).json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        return all;
    }

    private static List<String> idsOf(List<JsonNode> unsent) {
        return unsent.stream().map(each -> each.path("escalation").asText()).toList();
    }

    @Test
    void itIsSignedAndSaysNothingOfAnyPerson() throws Exception {
        String v1a = "/signed-v1a";
        String v1 = "/signed-v1";
        open("akimat-63", AGENCY.address(v1a));
        String secret = admin.at(replica.address())
                .post("/api/v1/admin/agencies/akimat-63/channels", """
                        {"reason": "a letter", "kind": "WEBHOOK", "address": "%s", "signing": "V1"}""".formatted(AGENCY.address(v1)))
                .json()
                .path("secret")
                .asText();
        EscalationId id = made("KZ-63");
        assertThat(rows.of(id)).hasSize(2);
        job.deliverDue(now());
        AnAgencySystem.Webhook webhook = AGENCY.at(v1a).get(0);
        byte[] key = Base64.getDecoder()
                .decode(Caller.anonymous()
                        .get("/webhook-keys.txt")
                        .body()
                        .strip()
                        .substring("whpk_".length()));
        new Ed25519Verify(key).verify(signature(webhook, "v1a,"), signed(webhook));
        assertThat(Instant.ofEpochSecond(Long.parseLong(webhook.headers().get("webhook-timestamp"))))
                .isEqualTo(now());
        AnAgencySystem.Webhook other = AGENCY.at(v1).get(0);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        assertThat(signature(other, "v1,")).isEqualTo(mac.doFinal(signed(other)));

        JsonNode body = new ObjectMapper().readTree(webhook.body());
        assertThat(body.path("type").asText()).isEqualTo("escalation.dossier_ready");
        JsonNode dossier = Caller.inBrowser(People.officerOf("akimat-63"))
                .get("/api/v1/agency/escalations/" + id)
                .json()
                .path("dossier");
        assertThat(body.at("/data/dossierSha256").asText())
                .isEqualTo(dossier.path("sha256").asText());
        assertThat(body.at("/data/dossierAddress").asText())
                .isEqualTo("http://localhost:8080/api/v1/agency/escalations/" + id + "/dossier");
        List<String> fields = new ArrayList<>();
        body.path("data").fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "escalation",
                        "petition",
                        "tier",
                        "agency",
                        "forwardedAt",
                        "registrationDueOn",
                        "dossierSha256",
                        "dossierBytes",
                        "caseAddress",
                        "dossierAddress");
    }

    @Test
    void theAgencyAndAdministratorsSeeAttemptsAndNobodyElse() {
        open("akimat-75", AGENCY.address("/seen"));
        EscalationId id = made("KZ-75");
        job.deliverDue(now());
        for (Caller caller : List.of(
                Caller.inBrowser(People.officerOf("akimat-75")),
                admin,
                AMachine.of("akimat-75").caller())) {
            JsonNode item = caller.get(deliveries(id)).json().at("/items/0");
            assertThat(item.path("state").asText()).isEqualTo("DELIVERED");
            assertThat(item.at("/attempts/0/status").asInt()).isEqualTo(204);
            assertThat(item.path("about").asText()).isEqualTo("DOSSIER");
            assertThat(item.path("agency").asText()).isEqualTo("akimat-75");
            assertThat(item.path("petition").asText())
                    .isEqualTo(Product.bean(Escalations.class)
                            .findById(id)
                            .orElseThrow()
                            .petition()
                            .toString());
            assertThat(item.at("/title/kk").asText()).isNotEmpty();
        }
        assertThat(Caller.inBrowser(People.officerOf("akimat-10"))
                        .get(deliveries(id))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(AMachine.of("akimat-10").caller().get(deliveries(id)).code()).isEqualTo("NOT_FOUND");
        assertThat(Caller.inBrowser(People.residentOf("KZ-75"))
                        .get(deliveries(id))
                        .code())
                .isEqualTo("FORBIDDEN");
        assertThat(Caller.anonymous().get(deliveries(id)).code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(admin.get(deliveries(EscalationId.parse("0000000000"))).code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void theListOfDeliveriesIsPaged() {
        open("akimat-79", AGENCY.address("/paged"));
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            mine.add(theOnly(made("KZ-79")).id().toString());
            Product.clock().pass(Duration.ofMinutes(1));
        }
        job.deliverDue(now());
        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = admin.get("/api/v1/admin/deliveries?state=DELIVERED&limit=2" + cursor)
                    .json();
            page.path("items").forEach(item -> listed.add(item.path("id").asText()));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        } while (cursor != null);
        assertThat(listed).doesNotHaveDuplicates().containsSubsequence(mine.get(2), mine.get(1), mine.get(0));
        assertThat(admin.get("/api/v1/admin/deliveries?limit=101").status()).isEqualTo(422);
        assertThat(Caller.inBrowser(People.moderator())
                        .get("/api/v1/admin/deliveries")
                        .code())
                .isEqualTo("FORBIDDEN");
    }

    /** Tries what is due at an instant; when the next attempt of this one is, or null when it has ended. */
    private Instant attempt(EscalationId id, Instant at) {
        job.deliverDue(at);
        return theOnly(id).nextAttemptAt();
    }

    private DeliveryView theOnly(EscalationId id) {
        List<Delivery> all = rows.of(id);
        assertThat(all).hasSize(1);
        return replica.bean(DeliveryViews.class).of(all.get(0));
    }

    private String register(AMachine machine, AnAgencySystem.Webhook webhook, int number) {
        try {
            String escalation = new ObjectMapper()
                    .readTree(webhook.body())
                    .at("/data/escalation")
                    .asText();
            Answer answer = machine.caller()
                    .post(
                            "/api/v1/agency/escalations/" + escalation + "/registration",
                            "{\"number\": \"ЗТ-" + number + "\"}");
            return answer.status() == 200 ? "200" : answer.code();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String open(String agency, String address) {
        Answer answer = admin.at(replica.address())
                .post(
                        "/api/v1/admin/agencies/" + agency + "/channels",
                        "{\"reason\": \"a letter\", \"kind\": \"WEBHOOK\", \"address\": \"" + address + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().at("/channel/id").asText();
    }

    private void change(String channel, String agency, String address, int version) {
        change(channel, agency, address, version, true);
    }

    private void change(String channel, String agency, String address, int version, boolean isEnabled) {
        Answer answer = admin.at(replica.address())
                .put(
                        "/api/v1/admin/agencies/" + agency + "/channels/" + channel,
                        "{\"reason\": \"a letter\", \"version\": " + version + ", \"address\": \"" + address
                                + "\", \"isEnabled\": " + isEnabled + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode channelOf(String agency, String channel) {
        for (JsonNode each : admin.get("/api/v1/admin/agencies").json().path("items")) {
            for (JsonNode found : each.path("channels")) {
                if (found.path("id").asText().equals(channel)) {
                    assertThat(found.path("agency").asText()).isEqualTo(agency);
                    return found;
                }
            }
        }
        throw new AssertionError("no such channel");
    }

    private static double metric(String name) {
        return Caller.anonymous()
                .at(replica.address())
                .get("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static EscalationId made(String region) {
        EscalationId id = EscalationId.parse(AForwardedPetition.to(region));
        ADossier.of(id);
        return id;
    }

    private static String deliveries(EscalationId id) {
        return "/api/v1/agency/escalations/" + id + "/deliveries";
    }

    private static byte[] signature(AnAgencySystem.Webhook webhook, String version) {
        String signature = webhook.headers().get("webhook-signature");
        assertThat(signature).startsWith(version);
        return Base64.getDecoder().decode(signature.substring(version.length()));
    }

    private static byte[] signed(AnAgencySystem.Webhook webhook) {
        return (webhook.id() + "." + webhook.headers().get("webhook-timestamp") + "." + webhook.body())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}

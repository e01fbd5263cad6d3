package kz.undeu.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Moderating;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Drafting;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.Receipt;
import kz.undeu.signature.Signing;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.PinnedClock;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is over is destroyed on time and in public, and the count can still be proven. */
@ExtendWith(Product.class)
class RetentionTest {

    private static final LocalizedText WORDS = new LocalizedText("Себеп", "Причина", null);

    private final Destroying destroying = Product.bean(Destroying.class);
    private final Rows rows = Rows.ofTheProduct();

    @Test
    void namesAndReasonsAreDestroyedAYearAfterTheClosingAndRecordedOnce() {
        Petition petition = APetition.aPetition().seeding();
        signWithWords(petition);
        close(petition);

        destroyAfterMonths(12, -1);
        assertThat(words(petition)).isEqualTo(1);
        destroyAfterMonths(12, 0);
        assertThat(words(petition)).as("kept on the last day").isEqualTo(1);
        destroyAfterMonths(12, 1);
        assertThat(words(petition)).isZero();
        destroyAfterMonths(12, 1);
        assertThat(records(petition, "WORDS")).hasSize(1);
        assertThat(records(petition, "WORDS").get(0).path("count").asLong()).isEqualTo(1);
        assertThat(records(petition, "WORDS").get(0).path("destroyedOn").asText())
                .isEqualTo("2027-11-24");
        assertThat(signatures(petition)).as("signatures stay").isEqualTo(2);
    }

    /** The job was off for all those years: one run does it all. */
    @Test
    void afterThreeYearsNothingLeadsToAPersonAndCountAndReceiptsAreStillProven() throws Exception {
        int signatories = Destroying.STEP + 50;
        Petition petition = APetition.aPetition().openForSigning();
        Receipt receipt = signWithWords(petition);
        APetition.withdraw(petition.id(), APetition.sign(petition, signatories).get(0));
        rows.change(
                "INSERT INTO hidden_reason SELECT petition, signatory_tag, 'INSULT' FROM signature WHERE petition = ?",
                id(petition));
        close(petition);
        String path = "/api/v1/petitions/" + petition.id();
        JsonNode tally = Caller.anonymous().get(path + "/tally").json();
        List<byte[]> log = log(petition);

        destroyAfterMonths(36, 0);
        assertThat(signatures(petition)).isEqualTo(51 + signatories);
        destroyAfterMonths(36, 1);

        assertThat(signatures(petition)).isZero();
        assertThat(words(petition)).isZero();
        assertThat(rows.number("SELECT COUNT(*) FROM hidden_reason WHERE petition = ?", id(petition)))
                .isZero();
        assertThat(rows.bytes("SELECT organizer_key FROM petition WHERE id = ?", id(petition)))
                .isNull();
        assertThat(rows.bytes("SELECT organizer_name_sealed FROM petition WHERE id = ?", id(petition)))
                .isNull();
        assertThat(rows.bytes("SELECT moderator_key FROM decision WHERE petition = ?", id(petition)))
                .isNull();
        assertThat(Caller.anonymous()
                        .get(path)
                        .json()
                        .at("/organizer/displayName")
                        .isNull())
                .isTrue();
        assertThat(records(petition, "SIGNATURE")).hasSize(1);
        assertThat(records(petition, "SIGNATURE").get(0).path("count").asLong()).isEqualTo(51 + signatories);
        assertThat(records(petition, "ORGANIZER")).hasSize(1);
        assertThat(records(petition, "MODERATOR")).hasSize(1);

        JsonNode after = Caller.anonymous().get(path + "/tally").json();
        assertThat(after.path("inForce")).isEqualTo(tally.path("inForce"));
        assertThat(after.path("byRegion")).isEqualTo(tally.path("byRegion"));
        assertThat(log(petition)).usingElementComparator(Arrays::compare).isEqualTo(log);
        long signs = rows.number("SELECT COUNT(*) FROM event WHERE petition = ? AND kind = 'SIGN'", id(petition));
        long ends = rows.number("SELECT COUNT(*) FROM event WHERE petition = ? AND kind <> 'SIGN'", id(petition));
        assertThat(signs - ends).isEqualTo(after.path("inForce").asLong());
        assertThat(commitmentOf(receipt))
                .isEqualTo(rows.bytes(
                        "SELECT commitment FROM event WHERE petition = ? AND event_index = ?",
                        id(petition),
                        receipt.eventIndex()));
    }

    @Test
    void aDraftGoesTwelveMonthsAfterItWasLastTouched() {
        Person organizer = People.residentOf("KZ-62");
        Petition left = APetition.aPetition().by(organizer).draft();
        Petition touched = APetition.aPetition().by(organizer).draft();
        Instant half = after(6, 0);
        Product.bean(Drafting.class)
                .change(touched.id(), organizer, APetition.aPetition().input(), half);

        destroyAfterMonths(12, 0);
        assertThat(Product.bean(Petitions.class).findById(left.id())).isPresent();
        destroyAfterMonths(12, 1);
        assertThat(Product.bean(Petitions.class).findById(left.id())).isEmpty();
        assertThat(Product.bean(Petitions.class).findById(touched.id())).isPresent();
        assertThat(rows.number("SELECT COUNT(*) FROM petition_text WHERE petition = ?", id(left)))
                .isZero();
        destroyAfterMonths(18, 1);
        assertThat(Product.bean(Petitions.class).findById(touched.id())).isEmpty();
        // Which drafts there were is nobody's business.
        assertThat(rows.number("SELECT COUNT(*) FROM destruction WHERE rule = 'DRAFT' AND petition <> ''"))
                .isZero();
    }

    @Test
    void whatAnAgencyWroteAndNeverPublishedGoesAfterAYear() {
        String escalation = AForwardedPetition.to("KZ-71");
        String path = "/api/v1/agency/escalations/" + escalation;
        Caller officer = Caller.inBrowser(People.officerOf("akimat-71"));
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        officer.put(path + "/draft", "{\"revision\": 0, \"answers\": [], \"text\": {\"ru\": \"Начало\"}}");
        String drafts = "SELECT COUNT(*) FROM response_draft WHERE escalation = ?";
        destroyAfterMonths(12, 0);
        assertThat(rows.number(drafts, escalation)).isEqualTo(1);
        destroyAfterMonths(12, 1);
        assertThat(rows.number(drafts, escalation)).isZero();
        assertThat(rows.number("SELECT COUNT(*) FROM destruction WHERE rule = 'ANSWER_DRAFT'"))
                .isPositive();
    }

    @Test
    void whoseRejectedPetitionItWasIsForgottenAfterAYear() {
        Petition petition = APetition.aPetition().submitted();
        Product.bean(Moderating.class)
                .reject(petition.id(), People.moderator(), ReasonCode.NO_CLEAR_DEMAND, WORDS, WORDS, PinnedClock.START);
        destroyAfterMonths(12, 0);
        assertThat(rows.bytes("SELECT organizer_key FROM petition WHERE id = ?", id(petition)))
                .isNotNull();
        destroyAfterMonths(12, 1);
        assertThat(rows.bytes("SELECT organizer_key FROM petition WHERE id = ?", id(petition)))
                .isNull();
        assertThat(records(petition, "REJECTED_ORGANIZER")).hasSize(1);
        assertThat(Caller.anonymous().get("/api/v1/petitions/" + petition.id()).status())
                .isEqualTo(200);
    }

    @Test
    void coOrganizersGoWithTheOrganizerAlsoWhenThatOneWasForgottenBefore() {
        Person organizer = People.residentOf("KZ-62");
        Person coOrganizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).seeding();
        ATeam team = ATeam.of(petition, organizer);
        team.joinedBy(coOrganizer);
        Person left = team.joinedBy(People.residentOf("KZ-62"));
        team.end(left, left);
        team.invite();
        close(petition);
        Caller.inBrowser(organizer).delete("/api/v1/me/data");
        assertThat(rows.bytes("SELECT organizer_key FROM petition WHERE id = ?", id(petition)))
                .isNull();
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id())
                        .json()
                        .path("coOrganizers"))
                .hasSize(1);

        destroyAfterMonths(36, 0);
        assertThat(coOrganizers(petition)).isEqualTo(2);
        destroyAfterMonths(36, 1);
        assertThat(coOrganizers(petition)).isZero();
        assertThat(rows.number("SELECT COUNT(*) FROM invitation WHERE petition = ?", id(petition)))
                .isZero();
        assertThat(records(petition, "ORGANIZER").get(0).path("count").asLong()).isEqualTo(2);
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/" + petition.id())
                        .json()
                        .path("coOrganizers"))
                .isEmpty();
    }

    @Test
    void coOrganizersOfARejectedPetitionAreForgottenAfterAYear() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).submitted();
        ATeam.of(petition, organizer).joinedBy(People.residentOf("KZ-62"));
        Product.bean(Moderating.class)
                .reject(petition.id(), People.moderator(), ReasonCode.NO_CLEAR_DEMAND, WORDS, WORDS, PinnedClock.START);
        destroyAfterMonths(12, 0);
        assertThat(coOrganizers(petition)).isEqualTo(1);
        destroyAfterMonths(12, 1);
        assertThat(coOrganizers(petition)).isZero();
        assertThat(records(petition, "REJECTED_ORGANIZER").get(0).path("count").asLong())
                .isEqualTo(2);
    }

    @Test
    void theRecordIsPagedAndThePeriodsArePublic() {
        Petition first = APetition.aPetition().seeding();
        Petition second = APetition.aPetition().seeding();
        signWithWords(first);
        signWithWords(second);
        close(first);
        close(second);
        destroyAfterMonths(12, 1);

        JsonNode page = Caller.anonymous()
                .get("/api/v1/transparency/destructions?limit=1")
                .json();
        JsonNode next = Caller.anonymous()
                .get("/api/v1/transparency/destructions?limit=1&cursor="
                        + page.path("next").asText())
                .json();
        assertThat(page.path("items")).hasSize(1);
        assertThat(next.path("items")).hasSize(1).isNotEqualTo(page.path("items"));
        assertThat(Caller.anonymous()
                        .get("/api/v1/transparency/destructions?limit=0")
                        .status())
                .isEqualTo(422);
        Caller.Answer retention = Caller.anonymous().get("/api/v1/transparency/retention");
        assertThat(retention.header("cache-control")).isEqualTo("public, max-age=60");
        Caller.Answer again = Caller.anonymous()
                .with("If-None-Match", retention.header("etag"))
                .get("/api/v1/transparency/retention");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("cache-control")).isEqualTo("public, max-age=60");
        JsonNode periods = retention.json().path("items");
        assertThat(StreamSupport.stream(periods.spliterator(), false)
                        .map(period -> period.path("rule").asText() + " "
                                + period.path("months").asInt()))
                .contains("DRAFT 12", "WORDS 12", "SIGNATURE 36", "ADMINISTRATOR 36");
    }

    private Receipt signWithWords(Petition petition) {
        Signing.Wish wish =
                new Signing.Wish(Nonce.random(), petition.textSha256().hex(), true, "Маған керек", true);
        return Product.bean(Signing.class)
                .sign(petition.id(), People.residentOf("KZ-62"), wish, PinnedClock.START)
                .join()
                .receipt();
    }

    private long coOrganizers(Petition petition) {
        return rows.number("SELECT COUNT(*) FROM co_organizer WHERE petition = ?", id(petition));
    }

    private static void close(Petition petition) {
        Product.bean(Closing.class).close(petition.id(), ClosedBecause.WITHDRAWN, WORDS, PinnedClock.START);
    }

    /** Runs the job so many months and days after the start of the test. */
    private void destroyAfterMonths(int months, int days) {
        Product.clock().set(after(months, days));
        destroying.destroyDue(Product.clock().instant());
    }

    private static Instant after(int months, int days) {
        return PinnedClock.START
                .atOffset(ZoneOffset.UTC)
                .plusMonths(months)
                .plusDays(days)
                .toInstant();
    }

    private static List<JsonNode> records(Petition petition, String rule) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Caller.anonymous()
                    .get("/api/v1/transparency/destructions?limit=100" + cursor)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return all.stream()
                .filter(item ->
                        item.path("petition").asText().equals(petition.id().value()))
                .filter(item -> item.path("rule").asText().equals(rule))
                .toList();
    }

    private long words(Petition petition) {
        return rows.number("SELECT COUNT(*) FROM signature_words WHERE petition = ?", id(petition));
    }

    private long signatures(Petition petition) {
        return rows.number("SELECT COUNT(*) FROM signature WHERE petition = ?", id(petition));
    }

    private List<byte[]> log(Petition petition) {
        return rows.column(
                "SELECT CONCAT(event_index, kind, COALESCE(HEX(commitment), refers_to)) FROM event"
                        + " WHERE petition = ? ORDER BY event_index",
                id(petition));
    }

    private static byte[] commitmentOf(Receipt receipt) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("petition-commit/v1\0".getBytes(StandardCharsets.US_ASCII));
        digest.update(Base64.getUrlDecoder().decode(receipt.nonce()));
        digest.update(Base64.getUrlDecoder().decode(receipt.tag()));
        return digest.digest();
    }

    private static String id(Petition petition) {
        return petition.id().value();
    }
}

package kz.undeu.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kz.undeu.identity.Person;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class CampaignTest {

    private static final List<String> HOSTILE =
            List.of("Poster", "a--b", "-a", "a-", "a_b", "a".repeat(31), "%D2%9B", "a%20b", "%3Cb%3E", "a%27", "a.b");

    private final Person organizer = People.residentOf("KZ-62");
    private final Petition petition = APetition.aPetition().by(organizer).seeding();

    @Test
    void aPetitionHasTheTagsOfThePlatformFromItsPublicationAndItsOrganizerAddsOthers() {
        assertThat(names()).containsExactlyInAnyOrder("poster", "telegram", "whatsapp", "email", "embed");
        assertThat(put("poster-qaragandy").status()).isEqualTo(204);
        assertThat(put("poster-qaragandy").status()).isEqualTo(204);
        assertThat(names()).hasSize(6).contains("poster-qaragandy");
        assertThat(list().at("/items/0/kit").asBoolean()).isTrue();
        assertThat(Caller.inBrowser(organizer).delete(path("/poster-qaragandy")).status())
                .isEqualTo(204);
        assertThat(Caller.inBrowser(organizer).delete(path("/poster-qaragandy")).code())
                .isEqualTo("NOT_FOUND");
        assertThat(names()).hasSize(5);
    }

    @Test
    void thereAreTwentyTagsAtMost() {
        for (int i = names().size(); i < 20; i++) {
            assertThat(put("tag-" + i).status()).isEqualTo(204);
        }
        assertThat(put("one-more").code()).isEqualTo("TOO_MANY_TAGS");
        assertThat(put("tag-19").status()).isEqualTo(204);
        assertThat(names()).hasSize(20);
    }

    @Test
    void anythingButShortAndPlainNamesIsRefused() {
        for (String hostile : HOSTILE) {
            Answer answer = put(hostile);
            assertThat(answer.code()).as(hostile).isEqualTo("INPUT_INVALID");
            assertThat(answer.json().at("/violations/0/field").asText()).isEqualTo("tag");
        }
        assertThat(put("a".repeat(31)).json().at("/violations/0/code").asText()).isEqualTo("TOO_LONG");
        assertThat(put("a_b").json().at("/violations/0/code").asText()).isEqualTo("PATTERN");
        assertThat(names()).hasSize(5);
    }

    @Test
    void whatDoesNotCollectGetsNoTags() {
        Petition submitted = APetition.aPetition().by(organizer).submitted();
        Caller caller = Caller.inBrowser(organizer);
        assertThat(caller.call("PUT", "/api/v1/me/petitions/" + submitted.id() + "/tags/a")
                        .code())
                .isEqualTo("PETITION_NOT_OPEN");
    }

    @Test
    void toEverybodyElseThereIsNothing() {
        for (Person other : List.of(People.residentOf("KZ-62"), People.moderator(), People.administrator())) {
            Caller caller = Caller.inBrowser(other);
            assertThat(caller.get(path("")).code()).isIn("NOT_FOUND", "FORBIDDEN");
            assertThat(caller.call("PUT", path("/a_b")).code()).isIn("NOT_FOUND", "FORBIDDEN");
            assertThat(caller.delete(path("/poster")).code()).isIn("NOT_FOUND", "FORBIDDEN");
        }
        assertThat(Caller.anonymous().get(path("")).status()).isEqualTo(401);
        assertThat(Caller.withCookieOnly(organizer).call("PUT", path("/a")).code())
                .isEqualTo("CSRF");
    }

    @Test
    void visitsAreCountedInStepsAndUnknownTagsPassedOver() {
        put("bazar");
        visit("bazar", 9);
        written();
        assertThat(count("bazar", "visits").path("fewerThan").asInt()).isEqualTo(10);
        assertThat(count("bazar", "visits").path("atLeast").isNull()).isTrue();
        visit("bazar", 8);
        for (String unknown : List.of("nobody-made-it", "A", "", "a".repeat(5_000), "\\u0000")) {
            visit(unknown, 1);
        }
        visit("bazar", 1);
        written();
        assertThat(count("bazar", "visits").path("atLeast").asInt()).isEqualTo(15);
        assertThat(names()).hasSize(6);
        Caller anybody = Caller.anonymous();
        assertThat(anybody.post(visits(), "{}").status()).isEqualTo(204);
        assertThat(anybody.post(visits(), "{\"person\": \"me\"}").code()).isEqualTo("INPUT_INVALID");
        assertThat(anybody.post("/api/v1/petitions/0000000000/visits", "{\"from\": \"poster\"}")
                        .status())
                .isEqualTo(204);
        assertThat(anybody.post("/api/v1/petitions/x/visits", "{\"from\": \"poster\"}")
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aSignatureIsCountedOnceByTheTagItCameByAndNothingIsKeptBesideIt() {
        for (int i = 0; i < 11; i++) {
            Person person = People.residentOf("KZ-62");
            assertThat(sign(person, "\"telegram\"").status()).isEqualTo(201);
            assertThat(sign(person, "\"telegram\"").status()).isEqualTo(200);
        }
        assertThat(sign(People.residentOf("KZ-62"), "\"nobody-made-it\"").status())
                .isEqualTo(201);
        assertThat(sign(People.residentOf("KZ-62"), "null").status()).isEqualTo(201);
        written();
        assertThat(count("telegram", "signatures").path("atLeast").asInt()).isEqualTo(10);
        assertThat(count("telegram", "recentSignatures").path("atLeast").asInt())
                .isEqualTo(10);
        assertThat(count("whatsapp", "signatures").path("fewerThan").asInt()).isEqualTo(10);
        assertThat(Caller.inBrowser(organizer).get("/api/v1/me/data").body()).doesNotContain("telegram");
    }

    @Test
    void tagsAreMadeGivenUpAndCountedAtTheSameTime() {
        TagName tag = TagName.parse("bazar");
        Tagging tagging = Product.bean(Tagging.class);
        CampaignTags tags = Product.bean(CampaignTags.class);
        LocalDate today = WorkingDays.dayOf(Product.clock().instant());
        List<Runnable> acts = List.of(
                () -> tagging.add(petition.id(), organizer, tag, Product.clock().instant()),
                () -> tags.count(petition.id(), tag.value(), today, 1, 1),
                () -> tags.count(petition.id(), tag.value(), today.minusDays(1), 1, 0),
                () -> {
                    try {
                        tagging.remove(petition.id(), organizer, tag);
                    } catch (Refusal gone) {
                        assertThat(gone.code()).isEqualTo(CommonRefusal.NOT_FOUND);
                    }
                });
        List<CompletableFuture<Void>> all = acts.stream()
                .map(act ->
                        CompletableFuture.runAsync(() -> IntStream.range(0, 200).forEach(i -> act.run())))
                .toList();
        assertThat(all).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
    }

    private Answer sign(Person person, String from) {
        return Caller.inBrowser(person)
                .put(
                        "/api/v1/petitions/" + petition.id() + "/signature",
                        "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                                + petition.textSha256().hex() + "\", \"from\": " + from + "}");
    }

    private void visit(String tag, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Caller.anonymous()
                            .post(visits(), "{\"from\": \"" + tag + "\"}")
                            .status())
                    .isEqualTo(204);
        }
    }

    /** Counted when a lookup in memory is done, which nobody waits for. */
    private void written() {
        Counting counting = Product.bean(Counting.class);
        Awaitility.await().atMost(10, TimeUnit.SECONDS).until(counting::isSettled);
        counting.write();
    }

    private JsonNode count(String tag, String what) {
        for (JsonNode item : list().path("items")) {
            if (item.path("name").asText().equals(tag)) {
                return item.path(what);
            }
        }
        throw new AssertionError(tag);
    }

    private List<String> names() {
        return list().path("items").findValuesAsText("name");
    }

    private JsonNode list() {
        return Caller.inBrowser(organizer).get(path("")).json();
    }

    private Answer put(String tag) {
        return Caller.inBrowser(organizer).call("PUT", path("/" + tag));
    }

    private String path(String rest) {
        return "/api/v1/me/petitions/" + petition.id() + "/tags" + rest;
    }

    private String visits() {
        return "/api/v1/petitions/" + petition.id() + "/visits";
    }
}

package kz.undeu.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists and search as readers have them. */
@ExtendWith(Product.class)
class FindingTest {

    private static final String LIST = "/api/v1/petitions?";

    @Test
    void whoPagesSeesEveryPetitionOnceWhileTheCountsMove() {
        List<Petition> made = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Petition petition =
                    APetition.aPetition().titled("Листание страниц " + i).openForSigning();
            APetition.sign(petition, i);
            made.add(petition);
        }
        Product.clock().pass(Duration.ofHours(2));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = list("sort=signatures&limit=2&q=" + encoded("листание страниц") + cursor);
            assertThat(page.path("total").asInt()).isEqualTo(6);
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
            // The last becomes the first between two pages, and an hour passes.
            APetition.sign(made.get(0), 8);
            Product.clock().pass(Duration.ofMinutes(40));
            cursor = page.path("next").isNull()
                    ? null
                    : "&cursor=" + page.path("next").asText();
        }
        List<String> inOrder = new ArrayList<>();
        made.forEach(petition -> inOrder.add(0, petition.id().value()));
        assertThat(seen).containsExactlyElementsOf(inOrder);
    }

    @Test
    void aCursorOfOneListMeansNothingInAnother() {
        for (int i = 0; i < 2; i++) {
            APetition.aPetition().titled("Чужая закладка " + i).openForSigning();
        }
        String next = list("limit=1&sort=newest&q=" + encoded("закладка"))
                .path("next")
                .asText();
        assertThat(next).isNotBlank();
        assertThat(refused("limit=1&sort=signatures&q=" + encoded("закладка") + "&cursor=" + next))
                .isEqualTo("CURSOR_INVALID");
        assertThat(refused("limit=1&sort=newest&topic=water&q=" + encoded("закладка") + "&cursor=" + next))
                .isEqualTo("CURSOR_INVALID");
    }

    @Test
    void anOldCursorGoesOnInTheOrderOfNow() {
        for (int i = 0; i < 3; i++) {
            APetition.aPetition().titled("Вчерашняя закладка " + i).openForSigning();
        }
        Product.clock().pass(Duration.ofHours(2));
        String list = "limit=1&sort=signatures&q=" + encoded("вчерашняя закладка");
        String next = list(list).path("next").asText();
        Product.clock().pass(Duration.ofDays(1));
        assertThat(list(list + "&cursor=" + next).path("items")).hasSize(1);
    }

    @Test
    void eachFilterCountsWhatItsOtherChoicesWouldLeave() {
        APetition.aPetition().in("KZ-62").about("water").titled("Подсчёт один").openForSigning();
        APetition.aPetition().in("KZ-62").about("health").titled("Подсчёт два").openForSigning();
        APetition.aPetition().in("KZ").about("water").titled("Подсчёт три").openForSigning();
        String words = "q=" + encoded("подсчёт");

        JsonNode all = list(words).path("counts");
        assertThat(all.at("/jurisdictions/KZ-62").asInt()).isEqualTo(2);
        assertThat(all.at("/jurisdictions/KZ").asInt()).isEqualTo(1);
        assertThat(all.at("/topics/water").asInt()).isEqualTo(2);
        assertThat(all.at("/states/OPEN").asInt()).isEqualTo(3);
        assertThat(all.at("/states/CLOSED").isMissingNode()).isTrue();
        assertThat(all.at("/languages/ru").asInt()).isEqualTo(3);

        JsonNode water = list(words + "&topic=water");
        assertThat(water.path("total").asInt()).isEqualTo(2);
        assertThat(water.at("/counts/jurisdictions/KZ-62").asInt()).isEqualTo(1);
        assertThat(water.at("/counts/topics/health").asInt()).isEqualTo(1);

        assertThat(list(words + "&language=kk").path("total").asInt()).isZero();
        assertThat(list(words + "&language=ru").path("total").asInt()).isEqualTo(3);
    }

    @Test
    void aWithdrawnPetitionMovesToTheClosedOnes() {
        Petition petition = APetition.aPetition().titled("Отозванная завтра").openForSigning();
        assertThat(ids("state=OPEN&q=" + encoded("отозванная")))
                .contains(petition.id().value());
        close(petition);
        assertThat(ids("state=OPEN&q=" + encoded("отозванная"))).isEmpty();
        assertThat(ids("state=CLOSED&q=" + encoded("отозванная")))
                .contains(petition.id().value());
    }

    @Test
    void whatGrowsComesBeforeWhatIsBigAndABurstFromOnePlaceDoesNot() {
        Instant now = Product.clock().instant();
        Petition steady = APetition.aPetition().titled("Тренд ровный").openForSigning();
        Petition growing = APetition.aPetition().titled("Тренд растущий").openForSigning();
        Petition pushed = APetition.aPetition().titled("Тренд накрученный").openForSigning();
        Instant later = now.plus(Duration.ofDays(8));
        for (int day = 1; day < 8; day++) {
            APetition.signFrom(steady, 30, "KZ-62", null, now.plus(Duration.ofDays(day)));
        }
        for (int i = 1; i <= 4; i++) {
            Instant at = later.minus(Duration.ofHours(2L * i));
            APetition.signFrom(steady, 8, "KZ-62", null, at);
            for (int block = 0; block < 10; block++) {
                APetition.signFrom(growing, 2, "KZ-62", "10." + block + ".3.4", at);
            }
            APetition.signFrom(pushed, 30, "KZ-62", "10.99.3.4", at);
        }
        Product.clock().set(later.plus(Duration.ofHours(1)));
        assertThat(ids("sort=trending&q=" + encoded("тренд")))
                .containsExactly(
                        growing.id().value(), pushed.id().value(), steady.id().value());
    }

    @Test
    void whatFitsTheWordsBestComesFirstAndIsMarked() {
        APetition.aPetition().titled("Мост через Есиль").openForSigning();
        Petition both =
                APetition.aPetition().titled("Пешеходный мост через Иртыш").openForSigning();
        JsonNode page = list("sort=best&q=" + encoded("мосты Иртыша"));
        assertThat(page.at("/items/0/id").asText()).isEqualTo(both.id().value());
        assertThat(page.path("found")).extracting(JsonNode::asText).contains("мост", "Иртыш");
        assertThat(page.path("rankedAt").asText()).endsWith(":00:00Z");
    }

    @Test
    void anUnlistedPetitionIsNeitherFoundNorSimilar() {
        APetition.aPetition().titled("Невидимый дирижабль").seeding();
        assertThat(list("q=" + encoded("дирижабль")).path("total").asInt()).isZero();
        assertThat(similar("Невидимый дирижабль").path("items")).isEmpty();
    }

    @Test
    void aDraftIsToldWhatItResembles() {
        Petition petition =
                APetition.aPetition().titled("Канатная дорога на Кок-Тобе").openForSigning();
        JsonNode found = similar("Rfyfnyfz ljhjuf rjr-nj,t").path("items");
        assertThat(found.get(0).path("id").asText()).isEqualTo(petition.id().value());
        assertThat(found.get(0).path("state").asText()).isEqualTo("OPEN");
        assertThat(found.get(0).at("/tally/inForce").asInt()).isEqualTo(50);
    }

    @Test
    void whatCannotBeADraftIsRefused() {
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/similar?title=" + "x".repeat(301))
                        .code())
                .isEqualTo(CommonRefusal.INPUT_INVALID.name());
        assertThat(Caller.anonymous()
                        .get("/api/v1/petitions/similar?title=x&language=de")
                        .code())
                .isEqualTo(CommonRefusal.INPUT_INVALID.name());
        assertThat(similar("*:* OR /.*/ [a TO z] ???").path("items")).isEmpty();
    }

    @Test
    void anotherReplicaFollowsByItselfAndReadsTheSameOrder() throws IOException {
        Petition first = APetition.aPetition().titled("Реплика первая").openForSigning();
        Shelf shelf = shelf();
        PetitionSearch there = new PetitionSearch(shelf);
        assertThat(there.find(query("реплика", Sort.NEWEST)).ids()).containsExactly(first.id());

        Petition second = APetition.aPetition().titled("Реплика вторая").openForSigning();
        APetition.sign(first, 3);
        assertThat(there.find(query("реплика", Sort.NEWEST)).ids()).containsExactly(first.id());
        Product.clock().pass(Duration.ofHours(1));
        shelf.follow();
        assertThat(there.find(query("реплика", Sort.SIGNATURES)).ids()).containsExactly(first.id(), second.id());
        assertThat(Product.bean(PetitionSearch.class)
                        .find(query("реплика", Sort.SIGNATURES))
                        .ids())
                .containsExactly(first.id(), second.id());
        close(second);
        shelf.follow();
        assertThat(there.find(query("реплика", Sort.NEAREST)).ids()).containsExactly(first.id());
        shelf.close();
    }

    private static void close(Petition petition) {
        Product.bean(Closing.class)
                .close(
                        petition.id(),
                        ClosedBecause.WITHDRAWN,
                        new LocalizedText(null, "Передумали", null),
                        Product.clock().instant());
    }

    /** As another replica has it: it does not read at each request. */
    private static Shelf shelf() {
        return new Shelf(
                Product.bean(ListedRows.class),
                Product.bean(RankRows.class),
                Product.bean(PetitionTexts.class),
                Product.bean(Jurisdictions.class),
                Product.clock(),
                false);
    }

    private static ListQuery query(String words, Sort sort) {
        return new ListQuery(words, null, null, null, null, null, sort, 20, Optional.empty());
    }

    private static JsonNode similar(String draft) {
        return Caller.anonymous()
                .get("/api/v1/petitions/similar?language=ru&title=" + encoded(draft))
                .json();
    }

    private static JsonNode list(String query) {
        return Caller.anonymous().get(LIST + query).json();
    }

    private static String refused(String query) {
        return Caller.anonymous().get(LIST + query).code();
    }

    private static List<String> ids(String query) {
        return list(query).path("items").findValuesAsText("id");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}

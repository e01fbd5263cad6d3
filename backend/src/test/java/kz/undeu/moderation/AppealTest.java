package kz.undeu.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rejection may be appealed once, and another moderator decides. */
@ExtendWith(Product.class)
class AppealTest {

    private final Person organizer = People.residentOf("KZ-62");
    private final Person rejecter = People.moderator();
    private final Person reviewer = People.moderator();
    private Petition petition;
    private ACase theCase;
    private String page;

    /** After the clock was set back. */
    @BeforeEach
    void submit() {
        petition = APetition.aPetition().by(organizer).submitted();
        theCase = ACase.of(petition);
        page = "/api/v1/petitions/" + petition.id();
    }

    @Test
    void anOverturnedRejectionPublishesThePetitionAndStaysInItsStory() {
        theCase.reject(rejecter, "OFFENSIVE");
        assertThat(theCase.appeal(organizer).status()).isEqualTo(201);
        assertThat(theCase.inQueueOf(reviewer).path("kind").asText()).isEqualTo("APPEAL");

        Answer overturned = theCase.overturn(reviewer);
        assertThat(overturned.json().path("state").asText()).isEqualTo("SEEDING");
        JsonNode shown = Caller.anonymous().get(page).json();
        assertThat(shown.at("/title/ru").asText()).isEqualTo("В селе нужен врач");
        assertThat(shown.at("/tally/inForce").asInt())
                .as("the organizer's own signature")
                .isEqualTo(1);
        assertThat(shown.path("thresholds")).isNotEmpty();
        assertThat(kinds()).containsExactly("SUBMITTED", "REJECTED", "APPEALED", "APPEAL_OVERTURNED", "PUBLISHED");
        assertThat(theCase.inQueueOf(reviewer).isMissingNode()).isTrue();
    }

    @Test
    void anUpheldRejectionIsTheEnd() {
        theCase.reject(rejecter, "NO_CLEAR_DEMAND");
        theCase.appeal(organizer);
        assertThat(theCase.uphold(reviewer).json().path("state").asText()).isEqualTo("REJECTED");
        assertThat(kinds()).containsExactly("SUBMITTED", "REJECTED", "APPEALED", "APPEAL_UPHELD");
        assertThat(Caller.anonymous().get(page + "/timeline").body()).contains("Отказ верен");
        assertThat(theCase.uphold(reviewer).code()).isEqualTo("NO_APPEAL");
        assertThat(theCase.overturn(reviewer).code()).isEqualTo("NO_APPEAL");
        assertThat(theCase.publish(reviewer).code()).isEqualTo("NOT_SUBMITTED");
        assertThat(theCase.appeal(organizer).code()).isEqualTo("APPEALED_ALREADY");
        Answer mine = Caller.inBrowser(organizer).get(page + "/appeal");
        assertThat(mine.json().at("/outcome/verdict").asText()).isEqualTo("UPHOLD");
        assertThat(mine.header("cache-control"))
                .as("the text is for its organizer")
                .isEqualTo("no-store");
    }

    @Test
    void onAnAppealPublishAndRejectMeanTheSame() {
        theCase.reject(rejecter, "OFFENSIVE");
        theCase.appeal(organizer);
        assertThat(theCase.publish(rejecter).code()).isEqualTo("SAME_MODERATOR");
        assertThat(theCase.reject(rejecter, "OFFENSIVE").code()).isEqualTo("SAME_MODERATOR");
        assertThat(theCase.publish(reviewer).code()).as("it says why").isEqualTo("INPUT_INVALID");
        assertThat(theCase.reject(reviewer, "OFFENSIVE").json().path("state").asText())
                .isEqualTo("REJECTED");
        assertThat(kinds()).containsExactly("SUBMITTED", "REJECTED", "APPEALED", "APPEAL_UPHELD");
        assertThat(theCase.reject(reviewer, "OFFENSIVE").code()).isEqualTo("NOT_SUBMITTED");

        ACase another = ACase.of(APetition.aPetition().by(organizer).submitted());
        another.reject(rejecter, "OFFENSIVE");
        another.appeal(organizer);
        assertThat(another.verdict(
                                reviewer,
                                "{\"verdict\": \"PUBLISH\", \"legalBasis\": {\"ru\": \"Статья 90-2\"},"
                                        + " \"explanation\": {\"ru\": \"Отказ неверен\"}}")
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("SEEDING");
    }

    @Test
    void whoRejectedDoesNotDecideTheAppealNorDoesTheOrganizer() {
        theCase.reject(rejecter, "DUPLICATE");
        assertThat(theCase.uphold(reviewer).code()).as("nobody appealed").isEqualTo("NO_APPEAL");
        theCase.appeal(organizer);
        assertThat(theCase.inQueueOf(rejecter).path("rejectedByMe").asBoolean()).isTrue();
        assertThat(theCase.uphold(rejecter).code()).isEqualTo("SAME_MODERATOR");
        assertThat(theCase.overturn(rejecter).status()).isEqualTo(403);
        assertThat(theCase.lock(rejecter).code()).isEqualTo("SAME_MODERATOR");
        assertThat(theCase.lock(reviewer).status()).isEqualTo(200);
        assertThat(theCase.overturn(People.moderator()).code()).isEqualTo("CASE_LOCKED");
        assertThat(theCase.overturn(reviewer).status()).isEqualTo(200);

        Person author = People.moderator();
        Petition own = APetition.aPetition().in("KZ-71").by(author).submitted();
        ACase.of(own).reject(rejecter, "DUPLICATE");
        ACase.of(own).appeal(author);
        assertThat(ACase.of(own).overturn(author).code()).isEqualTo("OWN_PETITION");
    }

    @Test
    void onlyTheOrganizerAppealsAndOnlyAgainstARejection() {
        assertThat(theCase.appeal(organizer).code()).isEqualTo("NOT_REJECTED");
        assertThat(theCase.appeal(People.residentOf("KZ-62")).status())
                .as("not public yet")
                .isEqualTo(404);
        theCase.reject(rejecter, "DUPLICATE");
        assertThat(theCase.appeal(People.residentOf("KZ-62")).code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.anonymous()
                        .post(page + "/appeal", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(Caller.inBrowser(organizer).get(page + "/appeal").status()).isEqualTo(404);
        assertThat(theCase.appeal(organizer).status()).isEqualTo(201);
        assertThat(theCase.appeal(organizer).code()).isEqualTo("APPEALED_ALREADY");
        assertThat(Caller.inBrowser(reviewer).get(page + "/appeal").code()).isEqualTo("FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": null}",
                "{\"text\": {\"ru\": \"  \"}}",
                "{\"text\": {\"ru\": \"\\u0000\"}}",
                "{\"text\": 7}",
                "[]"
            })
    void anAppealWithoutWordsIsRefused(String body) {
        theCase.reject(rejecter, "DUPLICATE");
        Answer answer = Caller.inBrowser(organizer).post(page + "/appeal", body);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(Caller.inBrowser(organizer)
                        .post(page + "/appeal", "{\"text\": {\"ru\": \"" + "ж".repeat(2_001) + "\"}}")
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("TOO_LONG");
        assertThat(theCase.inQueueOf(reviewer).isMissingNode()).isTrue();
    }

    @Test
    void anOutcomeNeedsLawAndExplanation() {
        theCase.reject(rejecter, "DUPLICATE");
        theCase.appeal(organizer);
        assertThat(theCase.verdict(reviewer, "{\"verdict\": \"OVERTURN\"}")
                        .json()
                        .path("violations")
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("legalBasis", "explanation");
    }

    @Test
    void ofTwoAppealsAndOfTwoOutcomesAtOnceOneIsTaken() {
        theCase.reject(rejecter, "DUPLICATE");
        assertThat(bothStatuses(() -> theCase.appeal(organizer), () -> theCase.appeal(organizer)))
                .containsExactlyInAnyOrder(201, 409);
        assertThat(bothStatuses(() -> theCase.uphold(reviewer), () -> theCase.overturn(People.moderator())))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(kinds()).filteredOn(kind -> kind.startsWith("APPEAL_")).hasSize(1);
    }

    @Test
    void anAppealHasAClockOfItsOwnAndItsTextIsForModeratorsOnly() {
        theCase.reject(rejecter, "DUPLICATE");
        Product.clock().pass(Duration.ofDays(28));
        theCase.appeal(organizer);
        Product.clock().pass(Duration.ofDays(14));
        JsonNode waiting = theCase.inQueueOf(reviewer);
        assertThat(waiting.path("workingDaysWaited").asInt()).isBetween(7, 10);
        assertThat(waiting.path("workingDaysAllowed").asInt()).isEqualTo(10);
        assertThat(Caller.inBrowser(reviewer)
                        .get(theCase.path())
                        .json()
                        .at("/appeal/text/ru")
                        .asText())
                .isEqualTo("Прошу пересмотреть");
        for (String path : List.of(page, page + "/timeline", "/api/v1/moderation/decisions?limit=100")) {
            assertThat(Caller.anonymous().get(path).body()).doesNotContain("Прошу пересмотреть");
        }
    }

    private List<String> kinds() {
        return Caller.anonymous().get(page + "/timeline").json().path("items").findValuesAsText("kind");
    }

    private static List<Integer> bothStatuses(Supplier<Answer> one, Supplier<Answer> other) {
        return Stream.of(CompletableFuture.supplyAsync(one), CompletableFuture.supplyAsync(other)).toList().stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();
    }
}

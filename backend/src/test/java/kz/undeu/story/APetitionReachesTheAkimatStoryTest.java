package kz.undeu.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ulytau has 218,993 people, so 2,190 of them send a petition to the akimat. */
@ExtendWith(Product.class)
class APetitionReachesTheAkimatStoryTest {

    private static final int REQUIRED = 2_190;

    @Test
    void theSignatureThatReachesOnePercentSendsThePetitionToTheAkimatOnce() {
        Petition petition = APetition.aPetition().in("KZ-62").openForSigning();
        List<Person> signatories = APetition.sign(petition, REQUIRED - 1 - 50);
        String path = "/api/v1/petitions/" + petition.id();

        assertThat(tally(path)).isEqualTo(REQUIRED - 1);
        assertThat(page(path).at("/thresholds/0/required").asInt()).isEqualTo(REQUIRED);
        assertThat(page(path).at("/thresholds/0/reachedAt").isNull()).isTrue();
        assertThat(page(path).at("/next/missing").asInt()).isEqualTo(1);
        assertThat(escalations(path)).isEmpty();

        signOverHttp(petition, People.residentOf("KZ-62"), 201);
        await().atMost(Duration.ofSeconds(5)).until(() -> escalations(path).size() == 1);

        JsonNode escalation = escalations(path).get(0);
        assertThat(tally(path)).isEqualTo(REQUIRED);
        assertThat(escalation.path("state").asText()).isEqualTo("FORWARDED");
        assertThat(escalation.path("agency").asText()).isEqualTo("akimat-62");
        assertThat(escalation.path("tier").asInt()).isEqualTo(1);
        // Three working days after a Monday.
        assertThat(escalation.path("registrationDueOn").asText()).isEqualTo("2026-11-26");

        signOverHttp(petition, People.residentOf("KZ-62"), 201);
        assertThat(tally(path)).isEqualTo(REQUIRED + 1);
        APetition.withdraw(petition.id(), signatories.get(0));
        APetition.withdraw(petition.id(), signatories.get(1));
        APetition.withdraw(petition.id(), signatories.get(2));
        assertThat(tally(path)).isEqualTo(REQUIRED - 2);
        signOverHttp(petition, signatories.get(0), 201);
        signOverHttp(petition, signatories.get(1), 201);
        signOverHttp(petition, signatories.get(2), 201);
        Product.bean(OutboxRelay.class).handOn(Product.clock().instant());

        assertThat(escalations(path)).hasSize(1);
        assertThat(page(path).at("/thresholds/0/reachedAt").isNull()).isFalse();
        assertThat(page(path).at("/thresholds/1/reachedAt").isNull()).isTrue();

        theAkimatRegistersAndAnswers(escalation.path("id").asText());
        everybodyReadsTheAnswer(path);
    }

    private static void theAkimatRegistersAndAnswers(String escalation) {
        Caller officer = Caller.inBrowser(People.officerOf("akimat-62"));
        String path = "/api/v1/agency/escalations/" + escalation;
        assertThat(officer.post(path + "/registration", "{\"number\": \"ЗТ-2026-1\"}")
                        .json()
                        .at("/escalation/reviewDueOn")
                        .asText())
                // Twenty working days after 23 November; 16 December is a holiday.
                .isEqualTo("2026-12-22");
        assertThat(officer.post(path + "/response", """
                        {"answers": [
                          {"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Сделано", "kk": "Жасалды"}},
                          {"demand": 2, "outcome": "REFUSED", "reasons": {"ru": "Нет средств"}}],
                         "text": {"ru": "Ответ"}}""").status()).isEqualTo(200);
    }

    private static void everybodyReadsTheAnswer(String path) {
        JsonNode answered = escalations(path).get(0);
        assertThat(answered.path("state").asText()).isEqualTo("ANSWERED");
        assertThat(answered.path("registrationNumber").asText()).isEqualTo("ЗТ-2026-1");
        assertThat(answered.at("/response/answers/1/outcome").asText()).isEqualTo("REFUSED");
        assertThat(answered.at("/response/answers/1/reasons/ru").asText()).isEqualTo("Нет средств");
        assertThat(Caller.anonymous()
                        .get(path + "/timeline")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .containsExactly(
                        "SUBMITTED", "PUBLISHED", "OPENED", "THRESHOLD_REACHED", "FORWARDED", "REGISTERED", "ANSWERED");
    }

    private static void signOverHttp(Petition petition, Person person, int status) {
        Caller.Answer answer = Caller.inBrowser(person)
                .put(
                        "/api/v1/petitions/" + petition.id() + "/signature",
                        "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \""
                                + petition.textSha256().hex() + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static JsonNode page(String path) {
        return Caller.anonymous().get(path).json();
    }

    private static long tally(String path) {
        return Caller.anonymous().get(path + "/tally").json().path("inForce").asLong();
    }

    private static JsonNode escalations(String path) {
        return Caller.anonymous().get(path + "/escalations").json().path("items");
    }
}

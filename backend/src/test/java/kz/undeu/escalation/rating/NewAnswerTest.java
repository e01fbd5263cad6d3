package kz.undeu.escalation.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.undeu.notification.MailingReplica;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of the answer that an agency gives after a return, and of those that correct it. */
@ExtendWith(Product.class)
class NewAnswerTest {

    private static final String AKIMAT = "akimat-33";

    private final Rows rows = Rows.ofTheProduct();

    @Test
    void theFirstVersionAfterAReturnIsTheNewAnswerAndOnlyThatOne() {
        MailingReplica.forgetTheRest();
        String id = AnInadequateAnswer.returnedTo("KZ-33", AKIMAT);
        Product.clock().pass(Duration.ofDays(1));
        AnInadequateAnswer.answeredAnew(id, AKIMAT);
        JsonNode anew = response(id);
        assertThat(anew.path("answersAnew").asBoolean()).isTrue();
        assertThat(answeredAnewAt(id)).isEqualTo(anew.path("publishedAt").asText());

        Product.clock().pass(Duration.ofDays(1));
        corrected(id);
        JsonNode corrected = response(id);
        assertThat(corrected.path("version").asInt()).isEqualTo(3);
        assertThat(corrected.path("answersAnew").asBoolean()).isFalse();
        assertThat(corrected.path("earlier").findValuesAsText("answersAnew")).containsExactly("true", "false");
        assertThat(corrected.at("/earlier/0/publishedAt")).isEqualTo(anew.path("publishedAt"));
        assertThat(answeredAnewAt(id))
                .as("correcting does not move it")
                .isEqualTo(anew.path("publishedAt").asText());
        assertThat(officer().get("/api/v1/agency/escalations/" + id).json().at("/escalation/response"))
                .as("officers see what everybody sees")
                .isEqualTo(corrected);

        MailingReplica.tell(Product.clock().instant());
        assertThat(told(id))
                .containsSubsequence("ANSWERED", "ANSWER_RETURNED", "ANSWERED_ANEW", "CORRECTED")
                .doesNotHaveDuplicates();
        assertThat(noticed(id, "ANSWERED_ANEW")).isEqualTo(1);
        assertThat(noticed(id, "CORRECTED")).isEqualTo(1);
    }

    @Test
    void whatIsReturnedAndAnsweredAnewAtOneInstantIsToldInTheOrderInWhichItHappened() {
        String id = AnInadequateAnswer.returnedTo("KZ-33", AKIMAT);
        Instant returnedAt = Product.clock().instant();
        // The clock stands, or that of another machine is behind.
        for (Duration behind : List.of(Duration.ZERO, Duration.ofHours(1))) {
            Product.clock().set(returnedAt.minus(behind));
            corrected(id);
        }
        Product.clock().set(returnedAt);
        assertThat(told(id)).endsWith("ANSWERED", "ANSWER_RETURNED", "ANSWERED_ANEW", "CORRECTED");
        assertThat(response(id).at("/earlier/0/answersAnew").asBoolean()).isTrue();
    }

    @Test
    void aCorrectionBeforeTheReturnIsNoNewAnswer() {
        String id = AnInadequateAnswer.returnedTo("KZ-33", AKIMAT);
        // As if it had been corrected first, and version 2 had been returned.
        corrected(id);
        rows.change("UPDATE answer_return SET answer_version = 2 WHERE escalation = ?", id);
        assertThat(response(id).path("answersAnew").asBoolean()).isFalse();
        assertThat(answeredAnewAt(id)).isEqualTo("null");
        assertThat(told(id)).doesNotContain("ANSWERED_ANEW").endsWith("CORRECTED", "ANSWER_RETURNED");
    }

    private static void corrected(String id) {
        AnInadequateAnswer.answeredAnew(id, AKIMAT);
    }

    private String answeredAnewAt(String id) {
        return publicly(id, "escalations/" + id + "/ratings")
                .at("/returned/answeredAnewAt")
                .asText();
    }

    private JsonNode response(String id) {
        return publicly(id, "escalations").at("/items/0/response");
    }

    private List<String> told(String id) {
        return publicly(id, "timeline").path("items").findValuesAsText("kind");
    }

    private JsonNode publicly(String id, String section) {
        Product.bean(KeptAnswers.class).forget();
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition(id) + "/" + section)
                .json();
    }

    private long noticed(String id, String kind) {
        return rows.number("SELECT COUNT(*) FROM notice WHERE kind = '" + kind + "' AND petition = ?", petition(id));
    }

    private String petition(String id) {
        return rows.text("SELECT petition FROM escalation WHERE id = ?", id);
    }

    private static Caller officer() {
        return Caller.inBrowser(People.officerOf(AKIMAT));
    }
}

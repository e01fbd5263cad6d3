package kz.undeu.escalation.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class AssignmentTest {

    private static final String INBOX = "/api/v1/agency/escalations";

    private final Person first = People.officerOf("akimat-10");
    private final Person second = People.officerOf("akimat-10");
    private final Caller firstCaller = Caller.inBrowser(first);
    private final Caller secondCaller = Caller.inBrowser(second);
    private final Rows rows = Rows.ofTheProduct();

    @Test
    void aCaseIsTakenGivenToAColleagueAndPutBack() {
        String path = assignmentOf(AForwardedPetition.to("KZ-10"));
        assertThat(firstCaller.get(path).json().path("assignee").isNull()).isTrue();
        String me = holder(firstCaller.put(path, "{}"));
        assertThat(firstCaller.get(path).json().at("/assignee/me").asBoolean()).isTrue();
        assertThat(secondCaller.get(path).json().at("/assignee/me").asBoolean()).isFalse();
        assertThat(secondCaller.get(path).json().at("/assignee/name").asText()).isEqualTo(first.displayName());

        // Known only from their first case on.
        assertThat(firstCaller.get("/api/v1/agency/colleagues").body()).contains(me);
        String other = holder(secondCaller.put(assignmentOf(AForwardedPetition.to("KZ-10")), "{}"));
        assertThat(firstCaller.get("/api/v1/agency/colleagues").body())
                .contains(me)
                .contains(other);

        Caller.Answer given = firstCaller.put(path, input(other, me));
        assertThat(holder(given)).isEqualTo(other);
        assertThat(firstCaller.put(path, input(other, me)).status())
                .as("a request that is repeated")
                .isEqualTo(200);
        JsonNode putBack = secondCaller.delete(path).json();
        assertThat(putBack.path("assignee").isNull()).isTrue();
        assertThat(putBack.path("handovers")).hasSize(3);
        assertThat(putBack.at("/handovers/0/to").isNull()).isTrue();
        assertThat(putBack.at("/handovers/1/to/id").asText()).isEqualTo(other);
        assertThat(putBack.at("/handovers/1/by/id").asText()).isEqualTo(me);
        assertThat(secondCaller.delete(path).json().path("handovers")).hasSize(3);
    }

    @Test
    void whoTakesACaseThatAnotherHasMustKnowIt() {
        String path = assignmentOf(AForwardedPetition.to("KZ-10"));
        String me = holder(firstCaller.put(path, "{}"));
        Caller.Answer refused = secondCaller.put(path, "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ASSIGNMENT_CHANGED");
        assertThat(holder(secondCaller.put(path, "{\"from\": \"" + me + "\"}"))).isNotEqualTo(me);
    }

    @Test
    void whoPutsACaseBackDoesNotTakeItFromAColleagueWhoTookItMeanwhile() {
        String path = assignmentOf(AForwardedPetition.to("KZ-10"));
        String me = holder(firstCaller.put(path, "{}"));
        String other = holder(secondCaller.put(path, "{\"from\": \"" + me + "\"}"));
        Caller.Answer refused = firstCaller.delete(path + "?from=" + me);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("ASSIGNMENT_CHANGED");
        assertThat(holder(firstCaller.get(path))).isEqualTo(other);
        assertThat(firstCaller
                        .delete(path + "?from=" + other)
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
        assertThat(firstCaller.delete(path + "?from=" + other).status())
                .as("a request that is repeated")
                .isEqualTo(200);
    }

    @Test
    void nobodyOutsideTheAgencyIsGivenACaseOrSeesWhoHasIt() {
        String path = assignmentOf(AForwardedPetition.to("KZ-10"));
        Caller stranger = Caller.inBrowser(People.officerOf("akimat-11"));
        String theirs = holder(stranger.put(assignmentOf(AForwardedPetition.to("KZ-11")), "{}"));
        String me = holder(firstCaller.put(path, "{}"));

        assertThat(firstCaller.put(path, input(theirs, me)).code()).isEqualTo("COLLEAGUE_UNKNOWN");
        assertThat(firstCaller.put(path, input("0000000000", me)).code()).isEqualTo("COLLEAGUE_UNKNOWN");
        assertThat(stranger.get(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.put(path, "{}").code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.delete(path).code()).isEqualTo("NOT_FOUND");
        assertThat(stranger.get("/api/v1/agency/colleagues").body()).doesNotContain(me);
        assertThat(Caller.as(People.residentOf("KZ-10")).get(path).code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.anonymous().get("/api/v1/agency/colleagues").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void theInboxIsFilteredByWhoHasTheCase() {
        String mine = AForwardedPetition.to("KZ-10");
        String free = AForwardedPetition.to("KZ-10");
        String me = holder(firstCaller.put(assignmentOf(mine), "{}"));
        assertThat(firstCaller.get(INBOX + "?assignee=me").body())
                .contains(mine)
                .doesNotContain(free);
        assertThat(secondCaller.get(INBOX + "?assignee=" + me).body())
                .contains(mine)
                .doesNotContain(free);
        assertThat(firstCaller.get(INBOX + "?assignee=nobody&limit=100").body())
                .contains(free)
                .doesNotContain(mine);
        assertThat(firstCaller
                        .get(INBOX + "?assignee=nobody&q=%D0%B2%D1%80%D0%B0%D1%87&limit=100")
                        .body())
                .as("by words of the title too")
                .contains(free)
                .doesNotContain(mine);
        assertThat(secondCaller.get(INBOX + "?assignee=me").json().path("items"))
                .as("of who has taken nothing yet")
                .isEmpty();
        assertThat(firstCaller.get("/api/v1/agency/desk").json().path("mine").asInt())
                .isEqualTo(1);
    }

    @Test
    void anOfficerSeesItAmongTheirDataAndIsForgottenWhenTheyActNoMore() {
        String path = assignmentOf(AForwardedPetition.to("KZ-10"));
        String me = holder(firstCaller.put(path, "{}"));
        JsonNode held = Caller.as(first).get("/api/v1/me/data").json().path("officer");
        assertThat(held).hasSize(1);
        assertThat(held.at("/0/agency").asText()).isEqualTo("akimat-10");
        assertThat(held.at("/0/name").asText()).isEqualTo(first.displayName());
        assertThat(held.at("/0/keptUntil").isNull()).isTrue();
        assertThat(Caller.as(first).delete("/api/v1/me/data").body()).contains("\"what\":\"OFFICER\"");

        Colleagues colleagues = Product.bean(Colleagues.class);
        colleagues.forget(Product.clock().instant().plus(Duration.ofDays(1)), 1000);
        assertThat(known(me)).as("who holds an open case").isEqualTo(1);
        firstCaller.delete(path);
        colleagues.forget(Product.clock().instant().plus(Duration.ofDays(1)), 1000);
        assertThat(known(me)).isZero();
        JsonNode history = secondCaller.get(path).json().path("handovers");
        assertThat(history).hasSize(2);
        assertThat(history.at("/0/by/name").isNull()).isTrue();
    }

    private long known(String id) {
        return rows.number("SELECT COUNT(*) FROM colleague WHERE id = '" + id + "' AND person_key IS NOT NULL");
    }

    private static String assignmentOf(String escalation) {
        return INBOX + "/" + escalation + "/assignment";
    }

    private static String input(String colleague, String from) {
        return "{\"colleague\": \"" + colleague + "\", \"from\": \"" + from + "\"}";
    }

    private static String holder(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/assignee/id").asText();
    }
}

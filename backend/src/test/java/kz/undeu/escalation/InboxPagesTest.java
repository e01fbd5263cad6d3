package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The inbox by pages and filters. */
@ExtendWith(Product.class)
class InboxPagesTest {

    private static final String INBOX = "/api/v1/agency/escalations";

    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-55"));

    @Test
    void pagesTogetherAreTheWholeInboxInItsOrder() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            made.add(AForwardedPetition.to("KZ-55"));
        }
        String registered = made.iterator().next();
        officer.post(INBOX + "/" + registered + "/registration", "{\"number\": \"ҚТ-100%\"}");

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = officer.get(INBOX + "?limit=2" + cursor).json();
            page.path("items")
                    .forEach(item -> paged.add(item.at("/escalation/id").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        List<String> whole = new ArrayList<>();
        List<String> due = new ArrayList<>();
        officer.get(INBOX + "?limit=100").json().path("items").forEach(item -> {
            String id = item.at("/escalation/id").asText();
            whole.add(id);
            if (made.contains(id)) {
                due.add(item.at("/escalation/clock/dueOn").asText());
            }
        });
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().containsAll(made);
        assertThat(due).isSorted();
        whole.retainAll(made);
        assertThat(whole).last().isEqualTo(registered);

        List<String> registeredOnes = found("?state=REGISTERED&limit=100");
        registeredOnes.retainAll(made);
        assertThat(registeredOnes).containsExactly(registered);
        assertThat(found("?q=" + encoded("100%"))).containsExactly(registered);
        assertThat(found("?q=" + encoded("қт_100")))
                .as("an underline stands for itself")
                .isEmpty();
        assertThat(found("?tier=1&jurisdiction=KZ-55&limit=100")).containsAll(made);
        assertThat(found("?tier=2")).isEmpty();
        assertThat(found("?jurisdiction=KZ-10")).isEmpty();
        assertThat(found("?topic=no-such-topic")).isEmpty();
        assertThat(found("?overdue=true&limit=100")).doesNotContainAnyElementsOf(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=LOST",
                "overdue=perhaps",
                "assignee=%27",
                "tier=one",
                "jurisdiction=%3B",
                "limit=0",
                "limit=101"
            })
    void aFilterThatMeansNothingIsRefused(String query) {
        assertThat(officer.get(INBOX + "?" + query).code()).isEqualTo("INPUT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%27%20OR%201%3D1%20--", "%5C", "%25", "_", "%00"})
    void hostileWordsFindNothingOfOthers(String words) {
        String theirs = AForwardedPetition.to("KZ-11");
        Caller.Answer answer = officer.get(INBOX + "?limit=100&q=" + words);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "MTp4", "LTE6MDAwMDAwMDAwMA", "MTowMDAwMDAwMDAw", "OTk5OTk5OTk5OTk5OjAwMDAwMDAwMDA"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        assertThat(officer.get(INBOX + "?cursor=" + cursor).code()).isEqualTo("CURSOR_INVALID");
    }

    private List<String> found(String query) {
        List<String> ids = new ArrayList<>();
        officer.get(INBOX + query)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.at("/escalation/id").asText()));
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

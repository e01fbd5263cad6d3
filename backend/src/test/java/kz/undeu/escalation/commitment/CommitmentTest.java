package kz.undeu.escalation.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.notification.notice.Noticing;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import kz.undeu.web.KeptAnswers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency promises steps to what it satisfies, and everybody sees what became of them. */
@ExtendWith(Product.class)
class CommitmentTest {

    private static final String AGENCY = "akimat-39";
    private static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    private final Caller officer = Caller.inBrowser(People.officerOf(AGENCY));
    private final Rows rows = Rows.ofTheProduct();

    @Test
    void aPromiseIsPublicAndFollowersHearWhatBecameOfIt() {
        Noticing noticing = Product.bean(Noticing.class);
        // Tests whose clock went further had it watch to a later day.
        rows.change("DELETE FROM notice_watch");
        noticing.noticeDue(Product.clock().instant());
        String eid = answered();
        String path = "/api/v1/agency/escalations/" + eid + "/commitments";
        JsonNode made = officer.post(path, promise(1, DUE)).json();
        String petition = made.path("petition").asText();
        assertThat(made.path("state").asText()).isEqualTo("PROMISED");
        String updates = path + "/" + made.path("id").asLong() + "/updates";

        Product.clock().pass(Duration.ofDays(30));
        JsonNode late = publicly(petition, "commitments").at("/items/0");
        assertThat(late.path("state").asText()).isEqualTo("LATE");
        assertThat(late.path("overdueDays").asInt()).isEqualTo(13);
        noticing.noticeDue(Product.clock().instant());
        assertThat(notices(petition, "COMMITMENT_MADE")).isEqualTo(1);
        assertThat(notices(petition, "COMMITMENT_LATE")).isEqualTo(1);

        assertThat(officer.post(updates, said("KEPT", "\"http://example.kz/a\""))
                        .json()
                        .path("state")
                        .asText())
                .isEqualTo("KEPT_LATE");
        assertThat(officer.post(updates, said("BROKEN", "null")).code()).isEqualTo("COMMITMENT_OVER");
        noticing.noticeDue(Product.clock().instant());
        assertThat(notices(petition, "COMMITMENT_KEPT")).isEqualTo(1);
        assertThat(notices(petition, "COMMITMENT_LATE")).isEqualTo(1);
        assertThat(publicly(petition, "timeline").path("items").findValuesAsText("kind"))
                .containsSubsequence("ANSWERED", "COMMITMENT_MADE", "COMMITMENT_LATE", "COMMITMENT_KEPT");
        JsonNode figures = Caller.anonymous()
                .get("/api/v1/agencies/" + AGENCY + "/accountability")
                .json()
                .at("/afterAnswers/commitments");
        assertThat(figures.path("keptLate").asInt()).isPositive();
    }

    @Test
    void onlyWhatWasSatisfiedCarriesPromisesAndOnlyOfTheAgencyThatAnswered() {
        String eid = answered();
        String path = "/api/v1/agency/escalations/" + eid + "/commitments";
        assertThat(officer.post(path, promise(2, DUE)).code()).isEqualTo("DEMAND_NOT_SATISFIED");
        assertThat(officer.post(path, promise(1, DUE.minusYears(1)))
                        .json()
                        .at("/violations/0/code")
                        .asText())
                .isEqualTo("OUT_OF_RANGE");
        assertThat(officer.post(path, "{}").json().path("violations")).hasSize(3);
        assertThat(Caller.inBrowser(People.officerOf("akimat-31"))
                        .post(path, promise(1, DUE))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(Caller.inBrowser(People.residentOf("KZ-39"))
                        .post(path, promise(1, DUE))
                        .status())
                .isEqualTo(403);
        long id = officer.post(path, promise(1, DUE)).json().path("id").asLong();
        String updates = path + "/" + id + "/updates";
        for (String link : List.of("\"javascript:alert(1)\"", "\"https://a@b.kz\"", "\"b.kz\"")) {
            assertThat(officer.post(updates, said("KEPT", link)).code())
                    .as(link)
                    .isEqualTo("INPUT_INVALID");
        }
        assertThat(officer.post(updates, said("POSTPONED", "null")).code()).isEqualTo("INPUT_INVALID");
        assertThat(officer.post(path + "/999999999/updates", said("KEPT", "null"))
                        .code())
                .isEqualTo("NOT_FOUND");
        assertThat(officer.post(path + "/x/updates", said("KEPT", "null")).code())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void aMovedDateIsWaitedForButOnlyTheFirstOneIsKeptInTime() {
        AgencyCommitment promised = new AgencyCommitment(
                1L, new EscalationId("aaaaaaaaaa"), 1, LocalizedText.of(Map.of()), DUE, Instant.EPOCH);
        assertThat(promised.state(List.of(), DUE)).isEqualTo(CommitmentState.PROMISED);
        assertThat(promised.state(List.of(), DUE.plusDays(1))).isEqualTo(CommitmentState.LATE);
        CommitmentUpdate moved = update(CommitmentStatus.POSTPONED, DUE.plusDays(2), DUE.plusDays(9));
        assertThat(promised.state(List.of(moved), DUE.plusDays(9))).isEqualTo(CommitmentState.PROMISED);
        assertThat(promised.state(List.of(moved), DUE.plusDays(10))).isEqualTo(CommitmentState.LATE);
        assertThat(promised.missed(List.of(moved), DUE.plusDays(10))).containsExactly(DUE, DUE.plusDays(9));
        CommitmentUpdate kept = update(CommitmentStatus.KEPT, DUE.plusDays(9), null);
        assertThat(promised.state(List.of(moved, kept), DUE.plusDays(40))).isEqualTo(CommitmentState.KEPT_LATE);
        assertThat(promised.missed(List.of(moved, kept), DUE.plusDays(40))).containsExactly(DUE);
        CommitmentUpdate early = update(CommitmentStatus.KEPT, DUE, null);
        assertThat(promised.state(List.of(early), DUE.plusDays(40))).isEqualTo(CommitmentState.KEPT);
        assertThat(promised.missed(List.of(early), DUE.plusDays(40))).isEmpty();
    }

    private static CommitmentUpdate update(CommitmentStatus status, LocalDate on, LocalDate newDueOn) {
        return new CommitmentUpdate(
                1L, 1, status, LocalizedText.of(Map.of()), null, newDueOn, Instant.parse(on + "T06:00:00Z"));
    }

    private String answered() {
        String eid = AForwardedPetition.to("KZ-39");
        String path = "/api/v1/agency/escalations/" + eid;
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                    {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}], "text": null}""");
        return eid;
    }

    private long notices(String petition, String kind) {
        return rows.number("SELECT COUNT(*) FROM notice WHERE petition = ? AND kind = ?", petition, kind);
    }

    private static JsonNode publicly(String petition, String section) {
        Product.bean(KeptAnswers.class).forget();
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/" + section)
                .json();
    }

    private static String promise(int demand, LocalDate dueOn) {
        return "{\"demand\": " + demand + ", \"text\": {\"ru\": \"Откроем приют\"}, \"dueOn\": \"" + dueOn + "\"}";
    }

    private static String said(String status, String link) {
        return "{\"status\": \"" + status + "\", \"text\": {\"ru\": \"Так и было\"}, \"link\": " + link + "}";
    }
}

package kz.undeu.escalation.route;

import static org.assertj.core.api.Assertions.assertThat;

import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;

/** A return and what a moderator decides on it, by the API. */
public final class AReturn {

    private static final String WHY =
            "\"legalBasis\": {\"ru\": \"Статья 65\"}, \"explanation\": {\"ru\": \"Вопрос бюджета\"}";

    private AReturn() {}

    public static Answer by(String agency, String escalation, String named) {
        return Caller.inBrowser(People.officerOf(agency))
                .post(
                        "/api/v1/agency/escalations/" + escalation + "/return",
                        "{\"reason\": {\"ru\": \"Не наш вопрос\"}, \"competentAgency\": "
                                + (named == null ? "null" : "\"" + named + "\"") + "}");
    }

    public static Answer routedTo(String agency, String escalation) {
        return decided(escalation, "{\"outcome\": \"ROUTED_ON\", \"agency\": \"" + agency + "\", " + WHY + "}");
    }

    public static Answer refused(String escalation) {
        return decided(escalation, "{\"outcome\": \"REFUSED\", " + WHY + "}");
    }

    public static Answer decided(String escalation, String json) {
        return Caller.inBrowser(People.moderator())
                .post("/api/v1/moderation/returns/" + escalation + "/decision", json);
    }

    /** From one agency to another, by a moderator. */
    public static void moves(String escalation, String from, String to) {
        assertThat(by(from, escalation, to).status()).isEqualTo(200);
        assertThat(routedTo(to, escalation).status()).isEqualTo(200);
    }
}

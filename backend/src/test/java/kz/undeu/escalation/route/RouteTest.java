package kz.undeu.escalation.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.identity.Person;
import kz.undeu.testing.ACalendar;
import kz.undeu.testing.APetition;
import kz.undeu.testing.AnAgency;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An agency that is not competent returns a case, and a moderator decides in public whose it is. */
@ExtendWith(Product.class)
class RouteTest {

    private static final String INBOX = "/api/v1/agency/escalations/";
    private static final String RETURNS = "/api/v1/moderation/returns";
    private static final String AKIMAT = "akimat-39";
    private static final String MASLIKHAT = "maslikhat-39";
    private static final String NUMBER = "{\"number\": \"ЗТ-1\"}";

    private final Caller akimat = Caller.inBrowser(People.officerOf(AKIMAT));
    private final Caller maslikhat = Caller.inBrowser(People.officerOf(MASLIKHAT));
    private final Caller moderator = Caller.inBrowser(People.moderator());

    @Test
    void aHolidayThatIsEnteredLaterMovesTheDeadlineOfTheModeratorToo() {
        String id = forwarded();
        AReturn.by(AKIMAT, id, MASLIKHAT);
        ArrayNode days = ACalendar.days(2026);
        try {
            ACalendar.enterHoliday(2026, "2026-11-25");
            assertThat(publicRoute(id).path("decisionDueOn").asText()).isEqualTo("2026-11-27");
            Product.clock().set(Instant.parse("2026-11-27T05:00:00Z"));
            assertThat(publicRoute(id).path("overdueWorkingDays").asInt()).isZero();
        } finally {
            ACalendar.enter(2026, days);
        }
        assertThat(publicRoute(id).path("overdueWorkingDays").asInt()).isEqualTo(1);
    }

    @Test
    void aClockThatIsMovedBackPutsNothingBeforeWhatWasThere() {
        Product.clock().set(Instant.parse("2026-11-25T05:00:00Z"));
        String id = forwarded();
        Product.clock().set(Instant.parse("2026-11-23T05:00:00Z"));
        AReturn.by(AKIMAT, id, MASLIKHAT);
        JsonNode returned = publicRoute(id);
        assertThat(returned.path("returnedAt").asText())
                .isEqualTo(returned.path("forwardedAt").asText());
        Product.clock().set(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(AReturn.refused(id).status()).isEqualTo(200);
        JsonNode decided = publicRoute(id);
        assertThat(decided.path("decidedAt").asText())
                .isEqualTo(decided.path("returnedAt").asText());
    }

    @Test
    void aCaseThatIsRoutedOnBeginsAnewWithTheOtherAgency() {
        String id = forwarded();
        akimat.post(INBOX + id + "/registration", NUMBER);
        assertThat(akimat.put(INBOX + id + "/draft", "{\"revision\": 0, \"text\": {\"ru\": \"Черновик\"}}")
                        .status())
                .isEqualTo(200);
        akimat.put(INBOX + id + "/assignment", "{}");
        JsonNode returned = AReturn.by(AKIMAT, id, MASLIKHAT).json();
        assertThat(returned.path("state").asText()).isEqualTo("RETURNED");
        assertThat(returned.path("clock").isNull()).isTrue();
        JsonNode waiting = returned.at("/routes/0");
        assertThat(waiting.path("namedAgency").asText()).isEqualTo(MASLIKHAT);
        // Monday, and three working days.
        assertThat(waiting.path("decisionDueOn").asText()).isEqualTo("2026-11-26");
        assertThat(waiting.path("outcome").isNull()).isTrue();
        assertThat(moderator.get(RETURNS + "?limit=100").body()).contains(id);

        Product.clock().pass(Duration.ofDays(7));
        assertThat(moderator
                        .get(RETURNS + "/" + id)
                        .json()
                        .at("/escalation/routes/0/overdueWorkingDays")
                        .asInt())
                .isEqualTo(2);
        JsonNode routed = AReturn.routedTo(MASLIKHAT, id).json().path("escalation");
        assertThat(routed.path("agency").asText()).isEqualTo(MASLIKHAT);
        assertThat(routed.path("state").asText()).isEqualTo("FORWARDED");
        assertThat(routed.path("registrationNumber").isNull()).isTrue();
        assertThat(routed.at("/clock/dueOn").asText()).isEqualTo("2026-12-03");
        assertThat(routed.at("/routes/0/registrationNumber").asText()).isEqualTo("ЗТ-1");
        assertThat(routed.at("/routes/0/overdueWorkingDays").asInt()).isZero();
        assertThat(moderator.get(RETURNS + "?limit=100").body()).doesNotContain(id);

        for (String path : List.of("", "/dossier", "/draft", "/assignment", "/deliveries")) {
            assertThat(akimat.get(INBOX + id + path).code()).as(path).isEqualTo("NOT_FOUND");
        }
        assertThat(maslikhat.get(INBOX + id + "/draft").json().path("revision").asInt())
                .isZero();
        assertThat(maslikhat
                        .get(INBOX + id + "/assignment")
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
        assertThat(maslikhat.get("/api/v1/agency/escalations?limit=100").body()).contains(id);
        assertThat(maslikhat
                        .post(INBOX + id + "/registration", "{\"number\": \"М-7\"}")
                        .json()
                        .at("/escalation/registrationNumber")
                        .asText())
                .isEqualTo("М-7");
    }

    @Test
    void anAgencyToWhichNothingIsSentByChannelsIsNamedAndGetsTheCaseInItsInbox() {
        Caller admin = Caller.inBrowser(People.administrator());
        String id = forwarded();
        AnAgency.enable(admin, MASLIKHAT, false);
        try {
            AReturn.moves(id, AKIMAT, MASLIKHAT);
            assertThat(maslikhat.get("/api/v1/agency/escalations?limit=100").body())
                    .contains(id);
            assertThat(maslikhat.post(INBOX + id + "/registration", NUMBER).status())
                    .isEqualTo(200);
        } finally {
            AnAgency.enable(admin, MASLIKHAT, true);
        }
    }

    @Test
    void allOfItIsPublic() {
        String id = forwarded();
        akimat.post(INBOX + id + "/registration", NUMBER);
        Product.clock().pass(Duration.ofMinutes(1));
        AReturn.by(AKIMAT, id, MASLIKHAT);
        Product.clock().pass(Duration.ofMinutes(1));
        AReturn.refused(id);
        Product.clock().pass(Duration.ofMinutes(1));
        AReturn.by(AKIMAT, id, null);
        Product.clock().pass(Duration.ofMinutes(1));
        AReturn.routedTo(MASLIKHAT, id);
        String petition =
                moderator.get(RETURNS + "/" + id).json().at("/petition/id").asText();

        List<String> told = new ArrayList<>();
        for (JsonNode entry : Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/timeline")
                .json()
                .path("items")) {
            if (entry.path("tier").asInt() == 1) {
                told.add(
                        entry.path("kind").asText() + " " + entry.path("agency").asText() + " "
                                + entry.at("/text/ru").asText());
            }
        }
        assertThat(told)
                .containsExactly(
                        "THRESHOLD_REACHED akimat-39 ",
                        "FORWARDED akimat-39 ",
                        "REGISTERED akimat-39 ",
                        "RETURNED akimat-39 Не наш вопрос",
                        "RETURN_REFUSED akimat-39 Вопрос бюджета",
                        "RETURNED akimat-39 Не наш вопрос",
                        "ROUTED_ON maslikhat-39 Вопрос бюджета",
                        "FORWARDED maslikhat-39 ");
        JsonNode shown = Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/escalations")
                .json()
                .at("/items/0");
        assertThat(shown.at("/routes/1/outcome").asText()).isEqualTo("ROUTED_ON");
        assertThat(shown.at("/routes/1/legalBasis/ru").asText()).isEqualTo("Статья 65");
        JsonNode decision = Caller.anonymous()
                .get("/api/v1/moderation/decisions?verdict=ROUTE_ON&jurisdiction=KZ-39")
                .json()
                .at("/items/0");
        assertThat(decision.path("petition").asText()).isEqualTo(petition);
        assertThat(decision.path("workingDaysAllowed").asInt()).isEqualTo(3);
        assertThat(decision.path("workingDaysTaken").asInt()).isZero();
    }

    @Test
    void aReturnThatIsRefusedLeavesTheOldDays() {
        String id = forwarded();
        JsonNode registered =
                akimat.post(INBOX + id + "/registration", NUMBER).json().path("escalation");
        AReturn.by(AKIMAT, id, null);
        for (Answer refused : List.of(
                akimat.post(INBOX + id + "/response", "{}"),
                akimat.put(INBOX + id + "/draft", "{\"revision\": 0}"),
                akimat.post(INBOX + id + "/registration", NUMBER),
                akimat.post(INBOX + id + "/hearings", "{}"),
                AReturn.by(AKIMAT, id, null))) {
            assertThat(refused.code()).isEqualTo("CASE_RETURNED");
        }
        Product.clock().pass(Duration.ofDays(2));
        JsonNode kept = AReturn.refused(id).json().path("escalation");
        assertThat(kept.path("state").asText()).isEqualTo("REGISTERED");
        assertThat(kept.path("agency").asText()).isEqualTo(AKIMAT);
        assertThat(kept.path("reviewDueOn")).isEqualTo(registered.path("reviewDueOn"));
        assertThat(kept.path("registrationNumber")).isEqualTo(registered.path("registrationNumber"));
        String untouched = forwarded();
        AReturn.by(AKIMAT, untouched, null);
        assertThat(AReturn.refused(untouched).json().at("/escalation/state").asText())
                .isEqualTo("FORWARDED");
    }

    @Test
    void itIsReturnedTwiceAtMostAlsoBackToWhoHadIt() {
        String id = forwarded();
        akimat.post(INBOX + id + "/registration", NUMBER);
        akimat.put(INBOX + id + "/assignment", "{}");
        AReturn.moves(id, AKIMAT, MASLIKHAT);
        AReturn.moves(id, MASLIKHAT, AKIMAT);
        JsonNode back = akimat.get(INBOX + id).json().path("escalation");
        assertThat(back.path("state").asText()).isEqualTo("FORWARDED");
        assertThat(back.path("routes")).hasSize(2);
        assertThat(akimat.get(INBOX + id + "/assignment")
                        .json()
                        .path("assignee")
                        .isNull())
                .isTrue();
        Answer third = AReturn.by(AKIMAT, id, MASLIKHAT);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("RETURNED_TOO_OFTEN");
        assertThat(akimat.post(INBOX + id + "/registration", NUMBER).status()).isEqualTo(200);
    }

    @Test
    void whoeverAnsweredReturnsNothing() {
        String id = forwarded();
        akimat.post(INBOX + id + "/registration", NUMBER);
        akimat.post(INBOX + id + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "NOT_COMPETENT", "reasons": {"kk": "Жоқ"}}]}""");
        assertThat(AReturn.by(AKIMAT, id, null).code()).isEqualTo("ALREADY_ANSWERED");
        assertThat(AReturn.refused(id).code()).isEqualTo("NOT_RETURNED");
        assertThat(moderator.get(RETURNS + "/" + id).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void theNewAgencyHasTheDaysOfItsKind() {
        String id = forwarded();
        AReturn.moves(id, AKIMAT, "government");
        Caller government = Caller.inBrowser(People.officerOf("government"));
        JsonNode clock =
                government.post(INBOX + id + "/registration", NUMBER).json().at("/escalation/clock");
        assertThat(clock.path("workingDaysAllowed").asInt()).isEqualTo(40);
    }

    @Test
    void onlyWhoHasItReturnsItAndOnlyModeratorsDecide() {
        String id = forwarded();
        assertThat(AReturn.by(MASLIKHAT, id, null).code()).isEqualTo("NOT_FOUND");
        assertThat(AReturn.by(AKIMAT, "0000000000", null).code()).isEqualTo("NOT_FOUND");
        assertThat(AReturn.refused("0000000000").code()).isEqualTo("NOT_FOUND");
        assertThat(moderator.post(INBOX + id + "/return", "{}").code()).isEqualTo("FORBIDDEN");
        assertThat(Caller.anonymous().post(INBOX + id + "/return", "{}").code()).isEqualTo("NOT_SIGNED_IN");
        AReturn.by(AKIMAT, id, null);
        for (Caller caller : List.of(akimat, Caller.inBrowser(People.administrator()))) {
            assertThat(caller.get(RETURNS).code()).isEqualTo("FORBIDDEN");
            assertThat(caller.post(RETURNS + "/" + id + "/decision", "{\"outcome\": \"REFUSED\"}")
                            .code())
                    .isEqualTo("FORBIDDEN");
        }
        assertThat(Caller.anonymous().get(RETURNS).code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void nobodyDecidesOnAPetitionOfTheirOwn() {
        Person organizer = People.moderator();
        String id = AForwardedPetition.of(
                APetition.aPetition().in("KZ-71").by(organizer).openForSigning());
        AReturn.by("akimat-71", id, null);
        Answer refused =
                Caller.inBrowser(organizer).post(RETURNS + "/" + id + "/decision", "{\"outcome\": \"REFUSED\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("OWN_PETITION");
        assertThat(AReturn.refused(id).status()).isEqualTo(200);
    }

    @Test
    void nobodyDecidesOnAReturnByTheirOwnAgency() {
        String id = forwarded();
        Caller ofTheAkimat = Caller.inBrowser(People.moderatorOf(AKIMAT));
        String decision = RETURNS + "/" + id + "/decision";
        assertThat(ofTheAkimat.post(decision, "{\"outcome\": \"REFUSED\"}").code())
                .isEqualTo("NOT_RETURNED");
        AReturn.by(AKIMAT, id, null);
        for (String outcome : List.of("REFUSED", "ROUTED_ON")) {
            Answer refused = ofTheAkimat.post(decision, """
                    {"outcome": "%s", "agency": "%s", "legalBasis": {"ru": "Статья 65"}, "explanation": {"ru": "Да"}}""".formatted(outcome, MASLIKHAT));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("OWN_AGENCY");
        }
        assertThat(Caller.inBrowser(People.moderatorOf("government"))
                        .post(decision, """
                                {"outcome": "REFUSED", "legalBasis": {"ru": "Статья 65"}, "explanation": {"ru": "Да"}}""")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongIsNamed() {
        String id = forwarded();
        String path = INBOX + id + "/return";
        assertThat(violations(akimat.post(path, "{}"))).containsExactly("reason REQUIRED");
        assertThat(violations(akimat.post(path, "{\"reason\": {\"ru\": \"" + "ы".repeat(2001) + "\"}}")))
                .containsExactly("reason TOO_LONG");
        assertThat(violations(akimat.post(path, "{\"reason\": {\"ru\": \"a\\u0000b\"}}")))
                .containsExactly("reason UNPRINTABLE");
        assertThat(violations(AReturn.by(AKIMAT, id, "no-such-agency"))).containsExactly("competentAgency UNKNOWN");
        assertThat(violations(AReturn.by(AKIMAT, id, AKIMAT))).containsExactly("competentAgency SAME");
        assertThat(AReturn.decided(id, "{\"outcome\": \"REFUSED\"}").code()).isEqualTo("NOT_RETURNED");
        AReturn.by(AKIMAT, id, null);
        assertThat(violations(AReturn.decided(id, "{}"))).containsExactly("outcome REQUIRED");
        assertThat(AReturn.decided(id, "{\"outcome\": \"MAYBE\"}").code()).isEqualTo("INPUT_INVALID");
        assertThat(violations(AReturn.decided(id, "{\"outcome\": \"ROUTED_ON\"}")))
                .containsExactly("agency REQUIRED", "legalBasis REQUIRED", "explanation REQUIRED");
        assertThat(violations(AReturn.decided(id, "{\"outcome\": \"REFUSED\"}")))
                .containsExactly("legalBasis REQUIRED", "explanation REQUIRED");
        assertThat(violations(AReturn.routedTo(AKIMAT, id))).containsExactly("agency SAME");
        assertThat(akimat.get(INBOX + id).json().at("/escalation/state").asText())
                .isEqualTo("RETURNED");
    }

    @Test
    void registeringAndReturningAtOnceEndInOneOutcome() throws Exception {
        for (int i = 0; i < 4; i++) {
            String id = forwarded();
            List<Answer> answers = atOnce(List.of(
                    () -> akimat.post(INBOX + id + "/registration", NUMBER), () -> AReturn.by(AKIMAT, id, MASLIKHAT)));
            // Registered and then returned, or returned and then nobody's to register.
            assertThat(answers.get(1).status()).isEqualTo(200);
            boolean isRegistered = answers.get(0).status() == 200;
            if (!isRegistered) {
                assertThat(answers.get(0).code()).isEqualTo("CASE_RETURNED");
            }
            JsonNode kept = akimat.get(INBOX + id).json().path("escalation");
            assertThat(kept.path("state").asText()).isEqualTo("RETURNED");
            assertThat(kept.path("registrationNumber").isNull()).isEqualTo(!isRegistered);
            assertThat(kept.at("/routes/0/registrationNumber")).isEqualTo(kept.path("registrationNumber"));
        }
    }

    @Test
    void ofModeratorsAtOnceOneDecides() throws Exception {
        String id = forwarded();
        AReturn.by(AKIMAT, id, null);
        List<Answer> answers = atOnce(List.of(
                () -> AReturn.routedTo(MASLIKHAT, id),
                () -> AReturn.refused(id),
                () -> AReturn.routedTo("government", id),
                () -> AReturn.refused(id)));
        assertThat(answers.stream().map(Answer::status).sorted()).containsExactly(200, 409, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .containsOnly("NOT_RETURNED");
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM decision d JOIN escalation e ON e.petition = d.petition"
                                        + " WHERE e.id = ? AND d.verdict IN ('ROUTE_ON', 'REFUSE_RETURN')",
                                id))
                .isEqualTo(1);
    }

    @Test
    void whateverBreaksHalfWayLeavesNothingHalfDone() {
        String id = made();
        String sha256 = akimat.get(INBOX + id).json().at("/dossier/sha256").asText();
        AReturn.by(AKIMAT, id, MASLIKHAT);
        BrokenRoute broken = Product.bean(BrokenRoute.class);
        broken.victim = EscalationId.parse(id);
        assertThat(AReturn.routedTo(MASLIKHAT, id).status()).isEqualTo(500);
        broken.victim = null;
        JsonNode kept = akimat.get(INBOX + id).json();
        assertThat(kept.at("/escalation/state").asText()).isEqualTo("RETURNED");
        assertThat(kept.at("/dossier/sha256").asText()).isEqualTo(sha256);
        assertThat(kept.at("/escalation/routes/0/outcome").isNull()).isTrue();
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM decision d JOIN escalation e ON e.petition = d.petition"
                                        + " WHERE e.id = ? AND d.verdict = 'ROUTE_ON'",
                                id))
                .isZero();
        assertThat(AReturn.routedTo(MASLIKHAT, id).status()).isEqualTo(200);
    }

    /** A dossier names its agency and its days: the new agency gets one of its own, and the old one stays verifiable. */
    @Test
    void theNewAgencyGetsADossierThatNamesIt() {
        String id = made();
        assertThat(akimat.get(INBOX + id + "/dossier").status()).isEqualTo(200);
        JsonNode first = akimat.get(INBOX + id).json().path("dossier");
        AReturn.moves(id, AKIMAT, MASLIKHAT);
        assertThat(maslikhat.get(INBOX + id).json().path("dossier").isNull()).isTrue();
        assertThat(maslikhat.get(INBOX + id + "/dossier").code()).isEqualTo("DOSSIER_NOT_READY");
        Product.clock().pass(Duration.ofSeconds(1));
        ADossier.of(EscalationId.parse(id));
        JsonNode second = maslikhat.get(INBOX + id).json().path("dossier");
        assertThat(second.path("sha256").asText())
                .isNotEmpty()
                .isNotEqualTo(first.path("sha256").asText());
        assertThat(second.path("downloadedAt").isNull()).isTrue();
        assertThat(new String(maslikhat.download(INBOX + id + "/dossier"), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        assertThat(Rows.ofTheProduct()
                        .text("SELECT LOWER(HEX(dossier_sha256)) FROM escalation_route WHERE escalation = ?", id))
                .isEqualTo(first.path("sha256").asText());
        assertThat(akimat.get(INBOX + id + "/dossier").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void whatIsReturnedCountsAgainstNobodysDeadlines() {
        JsonNode before = figures();
        String id = forwarded();
        AReturn.by(AKIMAT, id, MASLIKHAT);
        Product.clock().pass(Duration.ofDays(30));
        JsonNode waiting = figures();
        assertThat(waiting.path("received").asInt())
                .isEqualTo(before.path("received").asInt() + 1);
        assertThat(waiting.path("open")).isEqualTo(before.path("open"));
        AReturn.routedTo(MASLIKHAT, id);
        assertThat(figures().path("received")).isEqualTo(waiting.path("received"));
        assertThat(Rows.ofTheProduct()
                        .number("SELECT COUNT(*) FROM escalation WHERE id = ? AND agency = ?", id, MASLIKHAT))
                .isEqualTo(1);
    }

    /** The one return, as everybody sees it. */
    private JsonNode publicRoute(String id) {
        String petition =
                akimat.get(INBOX + id).json().at("/escalation/petition").asText();
        return Caller.anonymous()
                .get("/api/v1/petitions/" + petition + "/escalations")
                .json()
                .at("/items/0/routes/0");
    }

    private static JsonNode figures() {
        return Caller.anonymous()
                .get("/api/v1/agencies/" + AKIMAT + "/accountability")
                .json()
                .path("timeliness");
    }

    private static List<String> violations(Answer answer) {
        assertThat(answer.code()).as(answer.body()).isEqualTo("INPUT_INVALID");
        List<String> found = new ArrayList<>();
        answer.json()
                .path("violations")
                .forEach(each -> found.add(
                        each.path("field").asText() + " " + each.path("code").asText()));
        return found;
    }

    private static List<Answer> atOnce(List<Callable<Answer>> acts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> each : pool.invokeAll(acts)) {
            answers.add(each.get());
        }
        pool.shutdown();
        return answers;
    }

    private static String forwarded() {
        return AForwardedPetition.to("KZ-39");
    }

    private static String made() {
        String id = forwarded();
        ADossier.of(EscalationId.parse(id));
        return id;
    }
}

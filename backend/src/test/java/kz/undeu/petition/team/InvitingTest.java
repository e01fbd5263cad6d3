package kz.undeu.petition.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.Iins;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a link that the organizer makes to somebody who works on the petition too. */
@ExtendWith(Product.class)
class InvitingTest {

    private final Person organizer = People.residentOf("KZ-62");
    private final Petition draft = APetition.aPetition().by(organizer).draft();
    private final ATeam team = ATeam.of(draft, organizer);
    private final String page = "/api/v1/petitions/" + draft.id();

    @Test
    void whoWasInvitedSeesWhoInvitesToWhatAcceptsAndStandsBesideTheOrganizer() {
        Answer made = team.inviting();
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.json().path("expiresAt").asText()).isEqualTo("2026-11-30T05:15:30Z");
        String secret = made.json().path("secret").asText();
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);

        JsonNode seen = ATeam.look(Caller.anonymous(), secret).json();
        assertThat(seen.path("petition").asText()).isEqualTo(draft.id().value());
        assertThat(seen.at("/title/ru").asText()).isEqualTo("В селе нужен врач");
        assertThat(seen.at("/organizer/displayName").asText()).isEqualTo("Сәуле Ж.");
        assertThat(seen.path("state").asText()).isEqualTo("DRAFT");
        assertThat(seen.path("role").isNull()).isTrue();

        Person invited = People.named(Iins.another(), "Данияр", "Омаров");
        assertThat(Caller.inBrowser(invited).get(page).status()).isEqualTo(404);
        Answer accepted = ATeam.accept(invited, secret);
        assertThat(accepted.json().path("petition").asText())
                .isEqualTo(draft.id().value());
        assertThat(accepted.json().path("state").asText()).isEqualTo("DRAFT");
        JsonNode known = Caller.inBrowser(invited).get(page).json();
        assertThat(known.at("/coOrganizers/0/displayName").asText()).isEqualTo("Данияр О.");
        assertThat(known.path("role").asText()).isEqualTo("CO_ORGANIZER");
        assertThat(Caller.inBrowser(organizer).get(page).json().path("role").asText())
                .isEqualTo("ORGANIZER");
        assertThat(team.seenBy(organizer).path("invitations")).isEmpty();
        assertThat(team.seenBy(organizer).at("/coOrganizers/0/displayName").asText())
                .isEqualTo("Данияр О.");
        // Read again after the answer was lost on its way.
        assertThat(ATeam.look(Caller.inBrowser(invited), secret)
                        .json()
                        .path("role")
                        .asText())
                .isEqualTo("CO_ORGANIZER");
    }

    @Test
    void theSecretIsToldOnceAndKeptNowhere() {
        String secret = team.invite();
        byte[] bytes = Base64.getUrlDecoder().decode(secret);
        assertThat(team.seenBy(organizer).path("invitations")).hasSize(1);
        assertThat(team.seenBy(organizer).toString()).doesNotContain(secret);
        for (byte[] cell : Rows.ofTheProduct().everyCell()) {
            assertThat(cell).isNotEqualTo(bytes);
            assertThat(new String(cell, StandardCharsets.UTF_8)).doesNotContain(secret);
        }
        assertThat(Rows.ofTheProduct()
                        .number(
                                "SELECT COUNT(*) FROM invitation WHERE petition = ?",
                                draft.id().value()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"secret\": null}",
                "{\"secret\": \"\"}",
                "{\"secret\": \"AAAA\"}",
                "{\"secret\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"secret\": \"' OR 1=1 --\"}",
                "{\"secret\": \"\\u0000\\uD83D\\uDE00\"}"
            })
    void noOtherSecretOpensAnything(String body) {
        team.invite();
        Caller caller = Caller.inBrowser(People.residentOf("KZ-62"));
        for (String act : List.of("view", "acceptance", "refusal")) {
            Answer answer = caller.post("/api/v1/invitations/" + act, body);
            assertThat(answer.code()).as(act).isEqualTo("INVITATION_INVALID");
            assertThat(answer.status()).isEqualTo(409);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{\"secret\": {}}", "{\"surprise\": 1}"})
    void bodiesOfAnotherShapeAreInvalid(String body) {
        Caller caller = Caller.inBrowser(People.residentOf("KZ-62"));
        for (String act : List.of("view", "acceptance", "refusal")) {
            assertThat(caller.post("/api/v1/invitations/" + act, body).status())
                    .as(act)
                    .isEqualTo(422);
        }
        assertThat(caller.post("/api/v1/invitations/view", "{").code()).isEqualTo("MALFORMED");
        assertThat(caller.get("/api/v1/invitations/view").status()).isIn(404, 405);
    }

    @Test
    void whateverEndedALinkItLooksTheSame() {
        List<String> dead = new ArrayList<>();
        Answer revoked = team.inviting();
        dead.add(revoked.json().path("secret").asText());
        assertThat(revoke(organizer, revoked.json().path("id").asText()).status())
                .isEqualTo(204);
        String used = team.invite();
        ATeam.accept(People.residentOf("KZ-62"), used);
        dead.add(used);
        String declined = team.invite();
        assertThat(ATeam.decline(declined).status()).isEqualTo(204);
        dead.add(declined);
        Petition other = APetition.aPetition().by(organizer).draft();
        dead.add(ATeam.of(other, organizer).invite());
        assertThat(Caller.inBrowser(organizer)
                        .delete("/api/v1/petitions/" + other.id())
                        .status())
                .isEqualTo(204);
        Petition rejected = APetition.aPetition().by(organizer).submitted();
        dead.add(ATeam.of(rejected, organizer).invite());
        ACase.of(rejected).reject(People.moderator(), "NO_CLEAR_DEMAND");
        Petition closed = APetition.aPetition().by(organizer).seeding();
        dead.add(ATeam.of(closed, organizer).invite());
        close(closed);

        Person person = People.residentOf("KZ-62");
        String unknown = "A".repeat(43);
        for (String secret : dead) {
            assertThat(ATeam.look(Caller.anonymous(), secret).body())
                    .isEqualTo(ATeam.look(Caller.anonymous(), unknown).body());
            assertThat(ATeam.accept(person, secret).body())
                    .isEqualTo(ATeam.accept(person, unknown).body());
            assertThat(ATeam.accept(person, secret).code()).isEqualTo("INVITATION_INVALID");
        }
        String expiring = team.invite();
        Product.clock().pass(Duration.ofDays(7).minusSeconds(1));
        assertThat(ATeam.look(Caller.anonymous(), expiring).status()).isEqualTo(200);
        Product.clock().pass(Duration.ofSeconds(1));
        assertThat(ATeam.look(Caller.anonymous(), expiring).code()).isEqualTo("INVITATION_INVALID");
        assertThat(ATeam.accept(person, expiring).code()).isEqualTo("INVITATION_INVALID");
        assertThat(ATeam.decline(expiring).code()).isEqualTo("INVITATION_INVALID");
        assertThat(Caller.inBrowser(person).get("/api/v1/me/petitions").json().path("items"))
                .isEmpty();
    }

    @Test
    void theTermThatEndedByTheClockEndsInvitingToo() {
        Petition seeding = APetition.aPetition().by(organizer).seeding();
        Product.clock().set(seeding.seedingEndsAt().minus(Duration.ofDays(1)));
        String secret = ATeam.of(seeding, organizer).invite();
        assertThat(ATeam.look(Caller.anonymous(), secret).status()).isEqualTo(200);
        Product.clock().set(seeding.seedingEndsAt());
        assertThat(ATeam.accept(People.residentOf("KZ-62"), secret).code()).isEqualTo("INVITATION_INVALID");
        assertThat(ATeam.of(seeding, organizer).inviting().code()).isEqualTo("PETITION_ENDED");
    }

    @Test
    void nobodyIsInvitedToWhatHasEnded() {
        Petition closed = APetition.aPetition().by(organizer).seeding();
        close(closed);
        assertThat(ATeam.of(closed, organizer).inviting().code()).isEqualTo("PETITION_ENDED");
        assertThat(ATeam.of(closed, organizer)
                        .seenBy(organizer)
                        .path("takesCoOrganizers")
                        .asBoolean())
                .isFalse();
        Petition rejected = APetition.aPetition().by(organizer).submitted();
        ACase.of(rejected).reject(People.moderator(), "NO_CLEAR_DEMAND");
        assertThat(ATeam.of(rejected, organizer).inviting().code()).isEqualTo("PETITION_ENDED");
    }

    @Test
    void neitherTheOrganizerNorACoOrganizerAcceptsAndTheLinkStaysForAnother() {
        Person coOrganizer = team.joinedBy(People.residentOf("KZ-62"));
        String secret = team.invite();
        assertThat(ATeam.accept(organizer, secret).code()).isEqualTo("ALREADY_ORGANIZER");
        assertThat(ATeam.accept(coOrganizer, secret).code()).isEqualTo("ALREADY_ORGANIZER");
        assertThat(ATeam.accept(coOrganizer, secret).status()).isEqualTo(409);
        assertThat(ATeam.accept(People.residentOf("KZ-62"), secret).status()).isEqualTo(200);
        assertThat(team.seenBy(organizer).path("coOrganizers")).hasSize(2);
    }

    @Test
    void whoAcceptsTwiceIsThereOnce() {
        String secret = team.invite();
        Person person = People.residentOf("KZ-62");
        assertThat(ATeam.accept(person, secret).status()).isEqualTo(200);
        assertThat(ATeam.accept(person, secret).code()).isEqualTo("ALREADY_ORGANIZER");
        assertThat(team.seenBy(person).path("coOrganizers")).hasSize(1);
    }

    @Test
    void whoeverAcceptsIsKnownSurelyOfAgeAndACitizen() {
        String secret = team.invite();
        assertThat(ATeam.accept(People.knownAt(AssuranceLevel.LOW), secret).code())
                .isEqualTo("LEVEL_TOO_LOW");
        assertThat(ATeam.accept(People.born(LocalDate.of(2008, 11, 24)), secret).code())
                .isEqualTo("NOT_ELIGIBLE_AGE");
        assertThat(ATeam.accept(People.foreigner(), secret).code()).isEqualTo("NOT_ELIGIBLE_CITIZENSHIP");
        assertThat(Caller.anonymous()
                        .with("X-Undeu", "1")
                        .post("/api/v1/invitations/acceptance", ATeam.body(secret))
                        .code())
                .isEqualTo("NOT_SIGNED_IN");
        assertThat(Caller.withCookieOnly(People.residentOf("KZ-62"))
                        .post("/api/v1/invitations/acceptance", ATeam.body(secret))
                        .code())
                .isEqualTo("CSRF");
        // From another region, and of an unknown one: they sign nothing by this.
        assertThat(ATeam.accept(People.ofUnknownRegion(), secret).status()).isEqualTo(200);
        assertThat(ATeam.accept(People.residentOf("KZ-75"), team.invite()).status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneJoins() {
        for (int i = 0; i < 4; i++) {
            String secret = team.invite();
            List<Answer> answers = atOnce(
                    () -> ATeam.accept(People.residentOf("KZ-62"), secret),
                    () -> ATeam.accept(People.residentOf("KZ-62"), secret));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(Answer::code).contains("INVITATION_INVALID");
            assertThat(team.seenBy(organizer).path("coOrganizers")).hasSize(i + 1);
        }
    }

    @Test
    void onePersonWhoAcceptsTwoLinksAtOnceIsThereOnce() {
        String first = team.invite();
        String second = team.invite();
        Person person = People.residentOf("KZ-62");
        List<Answer> answers = atOnce(() -> ATeam.accept(person, first), () -> ATeam.accept(person, second));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(Answer::code).contains("ALREADY_ORGANIZER");
        assertThat(team.seenBy(organizer).path("coOrganizers")).hasSize(1);
    }

    @Test
    void whatIsTakenBackWhileItIsAcceptedIsEitherTheOneOrTheOther() {
        int joined = 0;
        for (int i = 0; i < 5; i++) {
            Answer made = team.inviting();
            String secret = made.json().path("secret").asText();
            String id = made.json().path("id").asText();
            Person person = People.residentOf("KZ-62");
            List<Answer> answers = atOnce(() -> ATeam.accept(person, secret), () -> revoke(organizer, id));
            boolean accepted = answers.get(0).status() == 200;
            assertThat(answers.get(0).status()).isEqualTo(accepted ? 200 : 409);
            assertThat(answers.get(1).status()).isEqualTo(accepted ? 404 : 204);
            joined += accepted ? 1 : 0;
            assertThat(team.seenBy(organizer).path("coOrganizers")).hasSize(joined);
            assertThat(team.seenBy(organizer).path("invitations")).isEmpty();
        }
    }

    @Test
    void whatIsDeclinedWhileItIsAcceptedIsEitherTheOneOrTheOther() {
        String secret = team.invite();
        List<Answer> answers =
                atOnce(() -> ATeam.accept(People.residentOf("KZ-62"), secret), () -> ATeam.decline(secret));
        assertThat(answers)
                .extracting(Answer::status)
                .filteredOn(status -> status < 300)
                .hasSize(1);
        assertThat(answers).extracting(Answer::code).contains("INVITATION_INVALID");
    }

    @Test
    void fiveCoOrganizersAreTheMostAndALinkThatComesTooLateStaysGood() {
        String late = team.invite();
        for (int i = 0; i < 5; i++) {
            team.joinedBy(People.residentOf("KZ-62"));
        }
        assertThat(team.inviting().code()).isEqualTo("TOO_MANY_ORGANIZERS");
        Person sixth = People.residentOf("KZ-62");
        assertThat(ATeam.accept(sixth, late).code()).isEqualTo("TOO_MANY_ORGANIZERS");
        JsonNode first = team.seenBy(organizer).at("/coOrganizers/0/id");
        assertThat(Caller.inBrowser(organizer)
                        .delete(team.path() + "/co-organizers/" + first.asText())
                        .status())
                .isEqualTo(204);
        assertThat(ATeam.accept(sixth, late).status()).isEqualTo(200);
    }

    @Test
    void tenInvitationsWaitAtMostAndTheDeclinedCountUntilTheyAreClearedAway() {
        Answer first = team.inviting();
        Product.clock().pass(Duration.ofSeconds(1));
        ATeam.decline(first.json().path("secret").asText());
        for (int i = 0; i < 9; i++) {
            assertThat(team.inviting().status()).isEqualTo(201);
        }
        assertThat(team.inviting().code()).isEqualTo("TOO_MANY_INVITATIONS");
        assertThat(team.seenBy(organizer).at("/invitations/0/declined").asBoolean())
                .isTrue();
        assertThat(revoke(organizer, first.json().path("id").asText()).status()).isEqualTo(204);
        assertThat(team.inviting().status()).isEqualTo(201);
        Product.clock().pass(Duration.ofDays(8));
        assertThat(team.seenBy(organizer).path("invitations")).isEmpty();
        assertThat(team.inviting().status()).isEqualTo(201);
    }

    @Test
    void ofTwoInvitationsAtOnceTheEleventhIsRefused() {
        for (int i = 0; i < 9; i++) {
            team.invite();
        }
        assertThat(atOnce(team::inviting, team::inviting))
                .extracting(Answer::status)
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void onlyTheOrganizerInvitesAndTakesBack() {
        String id = team.inviting().json().path("id").asText();
        Person coOrganizer = team.joinedBy(People.residentOf("KZ-62"));
        Answer refused = Caller.inBrowser(coOrganizer).postNothing(team.path() + "/invitations");
        assertThat(refused.code()).isEqualTo("FORBIDDEN");
        assertThat(revoke(coOrganizer, id).code()).isEqualTo("FORBIDDEN");
        assertThat(team.seenBy(coOrganizer).path("invitations")).isEmpty();
        Petition others = APetition.aPetition().by(organizer).draft();
        assertThat(Caller.inBrowser(organizer)
                        .delete("/api/v1/me/petitions/" + others.id() + "/team/invitations/" + id)
                        .code())
                .as("of another petition")
                .isEqualTo("NOT_FOUND");
        for (Person stranger : List.of(People.residentOf("KZ-62"), People.moderator(), People.administrator())) {
            Caller caller = Caller.inBrowser(stranger);
            assertThat(caller.get(team.path()).code()).isEqualTo("NOT_FOUND");
            assertThat(caller.postNothing(team.path() + "/invitations").code()).isEqualTo("NOT_FOUND");
            assertThat(revoke(stranger, id).code()).isEqualTo("NOT_FOUND");
        }
        assertThat(Caller.anonymous().get(team.path()).code()).isEqualTo("NOT_SIGNED_IN");
        assertThat(team.seenBy(organizer).path("invitations")).hasSize(1);
    }

    private Answer revoke(Person person, String invitation) {
        return Caller.inBrowser(person).delete(team.path() + "/invitations/" + invitation);
    }

    private static void close(Petition petition) {
        Product.bean(Closing.class)
                .close(
                        petition.id(),
                        ClosedBecause.TERM_ENDED,
                        null,
                        Product.clock().instant());
    }

    @SafeVarargs
    private static List<Answer> atOnce(Supplier<Answer>... acts) {
        List<CompletableFuture<Answer>> running =
                Stream.of(acts).map(CompletableFuture::supplyAsync).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }
}

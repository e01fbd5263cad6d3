package kz.undeu.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.Registering;
import kz.undeu.escalation.route.AReturn;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Moderating;
import kz.undeu.moderation.ReasonCode;
import kz.undeu.notification.AFollower;
import kz.undeu.notification.MailingReplica;
import kz.undeu.petition.Closing;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ulytau has 218,993 people: half of its first threshold is 1,095, 90 % are 1,971, all are 2,190. */
@ExtendWith(Product.class)
class NoticingTest {

    @BeforeEach
    void nothingWaits() {
        MailingReplica.forgetTheRest();
    }

    @Test
    void everyStepOfAPetitionIsToldOnce() {
        Petition petition = APetition.aPetition().seeding();
        APetition.sign(petition, 49);
        assertThat(told(petition)).containsExactlyInAnyOrder("PUBLISHED", "LISTED");
        APetition.sign(petition, 1_094 - 50);
        assertThat(told(petition)).doesNotContain("HALF");
        APetition.sign(petition, 1);
        assertThat(told(petition)).contains("HALF").doesNotContain("NINETY");
        APetition.sign(petition, 2_189 - 1_095);
        assertThat(told(petition)).contains("NINETY").doesNotContain("REACHED");
        APetition.sign(petition, 2);
        Escalations escalations = Product.bean(Escalations.class);
        await().atMost(Duration.ofSeconds(5))
                .until(() ->
                        !escalations.findByPetitionOrderByTier(petition.id()).isEmpty());
        assertThat(told(petition)).contains("REACHED", "FORWARDED");

        // Three working days to register are over on the morning of the fourth.
        Product.clock().set(Instant.parse("2026-11-26T18:59:59Z"));
        assertThat(told(petition)).doesNotContain("LATE_REGISTRATION");
        Product.clock().set(Instant.parse("2026-11-26T19:00:00Z"));
        assertThat(told(petition)).contains("LATE_REGISTRATION");

        Escalation escalation =
                escalations.findByPetitionOrderByTier(petition.id()).get(0);
        Product.bean(Registering.class)
                .register(
                        escalation.id(),
                        "akimat-62",
                        "ЗТ-1",
                        LocalDate.of(2026, 11, 27),
                        Product.clock().instant());
        assertThat(told(petition)).contains("REGISTERED").doesNotContain("LATE_ANSWER");
        // After an outage of a month the overdue answer is told, and nothing a second time.
        Product.clock().set(Instant.parse("2027-01-15T05:00:00Z"));
        assertThat(told(petition))
                .containsExactlyInAnyOrder(
                        "PUBLISHED",
                        "LISTED",
                        "HALF",
                        "NINETY",
                        "REACHED",
                        "FORWARDED",
                        "LATE_REGISTRATION",
                        "REGISTERED",
                        "LATE_ANSWER");
    }

    /** It is forwarded a second time, and whoever follows hears to whom. */
    @Test
    void whatIsRoutedOnIsToldAnew() {
        String escalation = AForwardedPetition.to("KZ-55");
        PetitionId id = new PetitionId(Caller.inBrowser(People.officerOf("akimat-55"))
                .get("/api/v1/agency/escalations/" + escalation)
                .json()
                .at("/petition/id")
                .asText());
        MailingReplica.tell(Product.clock().instant());
        Product.clock().pass(Duration.ofMinutes(5));
        AReturn.moves(escalation, "akimat-55", "maslikhat-55");
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.tell(Product.clock().instant());
        assertThat(MailingReplica.bean(Notices.class).findByPetitionOrderById(id))
                .filteredOn(notice -> notice.kind() == NoticeKind.FORWARDED)
                .extracting(notice -> notice.facts().agency())
                .containsExactly("akimat-55", "maslikhat-55");
    }

    @Test
    void correctionsAndHearingsAreToldEachOnce() {
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-55");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-55"));
        officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        String answers = "{\"answers\": [{\"demand\": 1, \"outcome\": \"SATISFIED\", \"reasons\": {\"ru\": \"Да\"}},"
                + " {\"demand\": 2, \"outcome\": \"REFUSED\", \"reasons\": {\"ru\": \"Нет\"}}]";
        officer.post(path + "/response", answers + "}");
        officer.post(path + "/response/corrections", answers + ", \"why\": {\"ru\": \"Опечатка\"}}");
        officer.post(path + "/response/corrections", answers + ", \"why\": {\"ru\": \"Ещё одна\"}}");
        // Ten in the evening of the 30th in London, and the next day in Almaty.
        officer.post(
                path + "/hearings",
                "{\"kind\": \"DISCUSSION\", \"startsAt\": \"2026-11-30T22:00:00Z\", \"link\": \"https://meet.example.kz\"}");
        officer.post(path + "/hearings/1/cancellation", "{\"why\": {\"ru\": \"Карантин\"}}");

        PetitionId id =
                new PetitionId(officer.get(path).json().at("/petition/id").asText());
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.tell(Product.clock().instant());
        List<Notice> told = MailingReplica.bean(Notices.class).findByPetitionOrderById(id);
        assertThat(told)
                .extracting(notice -> notice.kind().name())
                .contains("ANSWERED", "HEARING", "HEARING_CANCELLED")
                .filteredOn("CORRECTED"::equals)
                .hasSize(2);
        assertThat(told)
                .filteredOn(notice -> notice.kind() == NoticeKind.HEARING)
                .extracting(notice -> notice.facts().dueOn())
                .containsExactly(LocalDate.of(2026, 12, 1));
    }

    @Test
    void anOrganizerHearsOfModerationAndOthersDoNot() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).submitted();
        AFollower follower =
                AFollower.speaking("kk").calling(Caller.inBrowser(organizer)).follow(petition.id());
        Product.bean(Moderating.class)
                .reject(
                        petition.id(),
                        People.moderator(),
                        ReasonCode.DUPLICATE,
                        new LocalizedText(null, "Основание", null),
                        new LocalizedText(null, "Причина", null),
                        Product.clock().instant());
        MailingReplica.tell(Product.clock().instant());
        MailingReplica.send(Product.clock().instant().plus(Duration.ofMinutes(1)));
        assertThat(follower.last().subject()).startsWith("Модератор петицияны қабылдамады");
        assertThat(follower.last().text()).contains("ұйымдастырушысы ретінде");
    }

    /** The closing is dated back behind what was watched already; what counts is when it was written down. */
    @Test
    void anOrganizerHearsWhatBecomesOfAPetitionBelowItsThresholdHoweverLateItIsClosed() {
        Person organizer = People.residentOf("KZ-62");
        Petition petition = APetition.aPetition().by(organizer).openForSigning();
        AFollower follower =
                AFollower.speaking("ru").calling(Caller.inBrowser(organizer)).follow(petition.id());
        Instant late = petition.closesAt().plus(Duration.ofHours(5));
        Product.clock().set(late);
        MailingReplica.tell(late);
        assertThat(told(petition)).doesNotContain("ENDED");
        Product.bean(Closing.class).closeDue(late.plusSeconds(10));
        Product.clock().set(late.plusSeconds(11));
        assertThat(told(petition)).contains("ENDED");
        MailingReplica.send(late.plus(Duration.ofMinutes(2)));
        assertThat(follower.last().text()).contains("рассматривается как обычное обращение");
    }

    private static List<String> told(Petition petition) {
        MailingReplica.tell(Product.clock().instant());
        return MailingReplica.bean(Notices.class).findByPetitionOrderById(petition.id()).stream()
                .map(notice -> notice.kind().name())
                .toList();
    }
}

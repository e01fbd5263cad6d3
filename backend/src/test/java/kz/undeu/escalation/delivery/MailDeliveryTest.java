package kz.undeu.escalation.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.escalation.dossier.ForgettingDossiers;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Caller;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.MailServer.Mail;
import kz.undeu.testing.MailServer.Mood;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A dossier comes by mail, with the PDF in Kazakh and Russian. */
@ExtendWith(Product.class)
class MailDeliveryTest {

    private static final MailServer SERVER = new MailServer();
    private static Replica replica;

    private final Caller admin = Caller.inBrowser(People.administrator());
    private final DeliveryRows rows = Product.bean(DeliveryRows.class);

    @BeforeAll
    static void start() {
        replica = DeliveringReplica.reaching(
                List.of(),
                List.of(),
                Map.of(
                        "undeu.mail.host", "localhost",
                        "undeu.mail.port", SERVER.port(),
                        "undeu.mail.security", "NONE",
                        "undeu.mail.from", "petitions@undeu.example",
                        "undeu.mail.timeout", "1s"));
    }

    @AfterAll
    static void close() {
        replica.close();
        SERVER.close();
        DeliveringReplica.tidyUp();
    }

    @Test
    void theMailSpeaksBothLanguagesAndBringsBothDocuments() throws MessagingException, IOException {
        String address = "kense@akimat-23.example";
        open("akimat-23", address);
        EscalationId id = made("KZ-23");
        deliver(now());
        Delivery delivery = rows.of(id).get(0);
        assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
        List<Mail> mails = SERVER.to(address);
        assertThat(mails).hasSize(1);
        Mail mail = mails.get(0);
        assertThat(mail.subject()).contains("Межеге жеткен петиция", "Петиция, достигшая порога", id.toString());
        assertThat(mail.header("Message-ID")).isEqualTo("<dossier." + delivery.id() + "@undeu.example>");
        assertThat(mail.header("Content-Language")).isEqualTo("kk, ru");
        Multipart parts = (Multipart) mail.message().getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        Multipart words = (Multipart) parts.getBodyPart(0).getContent();
        for (int i = 0; i < 2; i++) {
            assertThat((String) words.getBodyPart(i).getContent())
                    .contains(
                            "Ауылға дәрігер керек",
                            "В селе нужен врач",
                            "Сіздің органға петиция жолданды",
                            "Вашему органу передана петиция",
                            "http://localhost:8080/kk/agency/" + id,
                            "http://localhost:8080/ru/agency/" + id);
        }
        Caller officer = Caller.inBrowser(People.officerOf("akimat-23"));
        for (String language : List.of("kk", "ru")) {
            BodyPart part = parts.getBodyPart(language.equals("kk") ? 1 : 2);
            assertThat(part.getFileName()).endsWith(id + "-" + language + ".pdf");
            assertThat(part.getContentType()).startsWith("application/pdf");
            assertThat(part.getInputStream().readAllBytes())
                    .isEqualTo(
                            officer.download("/api/v1/agency/escalations/" + id + "/dossier.pdf?language=" + language));
        }
    }

    @Test
    void aServerThatTakesItAndSaysNothingGetsItAgainUnderTheSameId() {
        String address = "kense@akimat-27.example";
        open("akimat-27", address);
        SERVER.behave(Mood.LATER, Mood.NO_SUCH_ADDRESS, Mood.DROPS_AFTER_DATA);
        EscalationId id = made("KZ-27");
        Instant at = now();
        for (int i = 0; i < 4; i++) {
            deliver(at);
            at = at.plus(Duration.ofDays(1));
        }
        DeliveryView delivery = replica.bean(DeliveryViews.class).of(rows.of(id).get(0));
        assertThat(delivery.attempts())
                .extracting(AttemptView::outcome)
                .containsExactly(
                        AttemptOutcome.NO_ANSWER,
                        AttemptOutcome.REFUSED,
                        AttemptOutcome.NO_ANSWER,
                        AttemptOutcome.TAKEN);
        assertThat(SERVER.to(address))
                .hasSize(2)
                .extracting(mail -> mail.header("Message-ID"))
                .containsOnly("<dossier." + delivery.id() + "@undeu.example>");
    }

    @Test
    void aDossierThatWasDestroyedMeanwhileIsNotSent() {
        String address = "kense@akimat-15.example";
        open("akimat-15", address);
        EscalationId id = made("KZ-15");
        PetitionId petition =
                Product.bean(Escalations.class).findById(id).orElseThrow().petition();
        assertThat(Product.bean(ForgettingDossiers.class).forget(petition, now()))
                .isEqualTo(1);
        deliver(now());
        assertThat(rows.of(id).get(0).state()).isEqualTo(DeliveryState.DEAD);
        assertThat(rows.of(id).get(0).lastOutcome()).isEqualTo(AttemptOutcome.DESTROYED);
        assertThat(SERVER.to(address)).isEmpty();
    }

    @Test
    void withoutAMailServerItWaits() {
        open("akimat-31", "kense@akimat-31.example");
        EscalationId id = made("KZ-31");
        try (Replica mailless = DeliveringReplica.reaching(List.of(), List.of(), Map.of("undeu.demo.enabled", false))) {
            mailless.bean(DeliveryJob.class).deliverDue(now());
        }
        assertThat(rows.of(id).get(0).lastOutcome()).isEqualTo(AttemptOutcome.NO_MAIL_SERVER);
        assertThat(rows.of(id).get(0).state()).isEqualTo(DeliveryState.PENDING);
    }

    private void open(String agency, String address) {
        assertThat(admin.post(
                                "/api/v1/admin/agencies/" + agency + "/channels",
                                "{\"reason\": \"a letter\", \"kind\": \"EMAIL\", \"address\": \"" + address + "\"}")
                        .status())
                .isEqualTo(201);
    }

    private static void deliver(Instant at) {
        replica.bean(DeliveryJob.class).deliverDue(at);
    }

    private static EscalationId made(String region) {
        EscalationId id = EscalationId.parse(AForwardedPetition.to(region));
        ADossier.of(id);
        return id;
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}

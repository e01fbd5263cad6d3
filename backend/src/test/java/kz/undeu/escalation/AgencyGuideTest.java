package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.escalation.webhook.AWebhook;
import kz.undeu.identity.Sessions;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples for machines of agencies, run as they stand in the guides. */
@ExtendWith(Product.class)
class AgencyGuideTest {

    private static final String ESCALATIONS = "/api/v1/agency/escalations/";

    @TempDir
    private Path folder;

    @Test
    void theLoopOfTheGuideReadsAllPagesOfTheInbox() throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(AForwardedPetition.to("KZ-59"));
        }
        List<String> read = AGuide.run(
                        folder,
                        "token=" + Tokens.of(Product.bean(Sessions.class), People.officerOf("akimat-59"))
                                + "\nlimit=1\n"
                                + AGuide.of("agency-clients.md").example("next=\n"))
                .lines()
                .map(line -> line.split("\t")[0])
                .toList();
        assertThat(read).containsAll(made).doesNotHaveDuplicates();
    }

    @Test
    void aMachineIsRegisteredFetchesADossierAndReturnsTheCase() throws IOException, InterruptedException {
        AGuide guide = AGuide.of("agency-clients.md");
        String escalation = AForwardedPetition.to("KZ-62");
        ADossier.of(EscalationId.parse(escalation));
        String said = AGuide.run(
                folder,
                "escalation=" + escalation + "\n"
                        + AGuide.aMachineOf("akimat-62")
                        + guide.example("curl -sf \"$address/api/v1/agency/escalations/$escalation/dossier\"")
                        + guide.example("curl -sf \"$address/api/v1/agency/escalations/$escalation/return\""));
        assertThat(said).contains(escalation).endsWith("whole\nRETURNED\n");
    }

    /** All examples of agencies.md: one case is registered by its number and answered, another by a signed statement. */
    @Test
    void theSystemOfAnAgencyGoesTheWholeWay() throws IOException, InterruptedException {
        AGuide guide = AGuide.of("agencies.md");
        String answered = made();
        String stated = made();
        aPdf("plan-2027.pdf");
        String said = AGuide.run(
                folder,
                AGuide.aMachineOf("akimat-79")
                        + "escalation=" + answered + "\n"
                        + guide.example("address=https://undeu.example")
                        + aWebhook()
                        + guide.example("curl -sf \"$address/webhook-keys.txt\"")
                        + call(guide, "registration\" ")
                        + call(guide, "extension")
                        + call(guide, "hearings")
                        + call(guide, "draft/attachments")
                        + call(guide, "response\" ")
                        + call(guide, "response/corrections")
                        + guide.example("escalation=3f8w0c5tqe").replace("3f8w0c5tqe", stated)
                        + guide.example("header="));
        assertThat(guide.unasked()).isEmpty();
        assertThat(said).contains(answered + "\t2026-", stated + "\t2026-", "Signature Verified Successfully");

        Caller officer = Caller.inBrowser(People.officerOf("akimat-79"));
        JsonNode escalation = officer.get(ESCALATIONS + answered).json();
        assertThat(escalation.at("/escalation/state").asText()).isEqualTo("ANSWERED");
        assertThat(escalation.at("/escalation/registrationNumber").asText()).isEqualTo("ЗТ-2026-5");
        assertThat(escalation.toString())
                .contains("Ждём заключение экспертов", "Әкімдік, 3-зал", "Ошибка в годе", "plan-2027.pdf");
        JsonNode registered = officer.get(ESCALATIONS + stated).json();
        assertThat(registered.at("/escalation/state").asText()).isEqualTo("REGISTERED");
        assertThat(officer.get(ESCALATIONS + stated + "/registration/statement")
                        .json()
                        .path("statement")
                        .asText())
                .as("what the guide signed")
                .matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    /** The example that calls this below the address of the case. */
    private static String call(AGuide guide, String what) {
        return guide.example("curl -sf \"$address/api/v1/agency/escalations/$escalation/" + what);
    }

    private static String made() {
        String escalation = AForwardedPetition.to("KZ-79");
        ADossier.of(EscalationId.parse(escalation));
        return escalation;
    }

    /** What came with a webhook, as the guide finds it. */
    private String aWebhook() throws IOException {
        byte[] body = "{\"type\":\"escalation.forwarded\"}".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("body.json"), body);
        Instant at = Product.clock().instant();
        return "id=msg_1 time=" + at.getEpochSecond() + " signature='" + AWebhook.signature("msg_1", at, body) + "'\n";
    }

    private void aPdf(String name) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(folder.resolve(name).toFile());
        }
    }
}

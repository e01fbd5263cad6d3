package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.identity.Sessions;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples for machines of agencies, run as they stand in the guides, by bash, curl, openssl and jq. */
@ExtendWith(Product.class)
class AgencyGuideTest {

    private static final String CLIENTS = "agency-clients.md";
    private static final String AGENCIES = "agencies.md";

    /** The day in the guide on which it registers. */
    private static final String REGISTERED_ON = "2026-11-23";

    /** The moment in the guide for which it invites. */
    private static final String STARTS_AT = "2026-12-10T05:00:00Z";

    private static final String SITE = "http://localhost:8080";

    @TempDir
    private Path folder;

    @Test
    void theLoopOfTheGuideReadsAllPagesOfTheInbox() throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(AForwardedPetition.to("KZ-59"));
        }
        List<String> read = run("token=" + Tokens.of(Product.bean(Sessions.class), People.officerOf("akimat-59"))
                        + "\nlimit=1\n" + example(CLIENTS, "next=\n"))
                .lines()
                .map(line -> line.split("\t")[0])
                .toList();
        assertThat(read).containsAll(made).doesNotHaveDuplicates();
    }

    /** From a new key to a case that goes back; the id that an administrator's answer has is all that is carried over by hand. */
    @Test
    void aMachineIsRegisteredFetchesADossierAndReturnsTheCase() throws IOException, InterruptedException {
        String escalation = AForwardedPetition.to("KZ-62");
        ADossier.of(EscalationId.parse(escalation));
        String said = run(aMachine()
                + "\nescalation=" + escalation + "\n"
                + example(CLIENTS, "curl -sf \"$address/api/v1/agency/escalations/$escalation/dossier\"")
                + example(CLIENTS, "curl -sf \"$address/api/v1/agency/escalations/$escalation/return\""));
        assertThat(said).contains(escalation).endsWith("whole\nRETURNED\n");
    }

    /** The whole way of one case, as a system of an agency goes it: what the last step brings is what everybody can read. */
    @Test
    void aMachineRegistersByStatementTakesMoreTimeAnswersWithAFileCorrectsAndInvites()
            throws IOException, InterruptedException {
        String escalation = AForwardedPetition.to("KZ-62");
        ADossier.of(EscalationId.parse(escalation));
        try (PDDocument plan = new PDDocument()) {
            plan.addPage(new PDPage());
            plan.save(folder.resolve("plan-2027.pdf").toFile());
        }
        String step = "curl -sf \"$address/api/v1/agency/escalations/$escalation/";
        String said = run(
                aMachine() + "exec 3>&1 >others.txt\n"
                        + "{ " + example(AGENCIES, "address=https://undeu.example\ncurl") + "} >inbox.tsv\n"
                        + example(AGENCIES, "escalation=").replaceFirst("escalation=\\w+", "escalation=" + escalation)
                        + example(AGENCIES, "header=")
                        + example(AGENCIES, step + "extension")
                        + example(AGENCIES, step + "draft/attachments")
                        + example(AGENCIES, step + "response\"")
                        + example(AGENCIES, step + "response/corrections")
                        + "{ " + example(AGENCIES, step + "hearings") + "} >last.json\n"
                        + "head -n 1 inbox.tsv | cut -f 1 | grep -cx '[0-9a-z]\\{10\\}' >&3\n"
                        + "jq -r '.state, .registrationNumber, (.extension != null), (.hearings | length)' last.json >&3\n"
                        + "jq -r '.response | tostring | contains(\"Ошибка в годе\"), contains(\"plan-2027.pdf\")' last.json >&3\n");
        assertThat(said).endsWith("""
                        }1
                        ANSWERED
                        ЗТ-2026-5
                        true
                        1
                        true
                        true
                        """);
    }

    @Test
    void aMachineRegistersWithNumberAndDayAlone() throws IOException, InterruptedException {
        String said = run("token=" + Tokens.of(Product.bean(Sessions.class), People.officerOf("akimat-59"))
                + "\nescalation=" + AForwardedPetition.to("KZ-59") + "\n"
                + example(AGENCIES, "curl -sf \"$address/api/v1/agency/escalations/$escalation/registration\""));
        assertThat(said).contains("\"registrationNumber\":\"ЗТ-2026-5\"", "\"state\":\"REGISTERED\"");
    }

    /** Registers a machine of KZ-62's akimat and gets it a token; the id that an administrator's answer has is carried over. */
    private static String aMachine() throws IOException {
        return "ADMIN_TOKEN=" + Tokens.of(Product.bean(Sessions.class), People.administrator()) + "\n"
                + example(CLIENTS, "openssl genpkey")
                + "client=$(" + example(CLIENTS, "jq -n --slurpfile key") + ")\nclient=$(jq -r .id <<<\"$client\")\n"
                + example(CLIENTS, "address=https://undeu.example client=")
                        .replaceFirst("client=\\w+", "")
                        .replace(
                                "now | floor",
                                Long.toString(Product.clock().instant().getEpochSecond()));
    }

    /** The block of the guide that begins with this; days of the guide become such as fit the clock. */
    private static String example(String guide, String beginning) throws IOException {
        Matcher block = Pattern.compile("```sh\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "docs", guide)));
        assertThat(block.find()).as("docs/" + guide + " has " + beginning).isTrue();
        Instant now = Product.clock().instant();
        return block.group(1)
                .replace(
                        REGISTERED_ON,
                        now.atZone(ZoneId.of("Asia/Almaty")).toLocalDate().toString())
                .replace(
                        STARTS_AT,
                        now.plus(Duration.ofDays(17))
                                .truncatedTo(ChronoUnit.HOURS)
                                .toString());
    }

    /** Runs examples one behind the other in an empty folder; the site they name is the product. */
    private String run(String examples) throws IOException, InterruptedException {
        // The host stays what the product takes for its own; only the connection goes elsewhere.
        Files.writeString(
                folder.resolve(".curlrc"),
                "connect-to = \"localhost:8080:127.0.0.1:" + Product.address().getPort() + "\"\n");
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-euo", "pipefail", "-c", examples.replace("https://undeu.example", SITE));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("address", SITE);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

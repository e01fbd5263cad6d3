package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.undeu.escalation.dossier.ADossier;
import kz.undeu.identity.Sessions;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The examples for machines of agencies, run as they stand in the guide, by bash, curl, openssl and jq. */
@ExtendWith(Product.class)
class AgencyGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "agency-clients.md");
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
                        + "\nlimit=1\n" + example("next=\n"))
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
        String said = run("ADMIN_TOKEN=" + Tokens.of(Product.bean(Sessions.class), People.administrator())
                + "\nescalation=" + escalation + "\n"
                + example("openssl genpkey")
                + "client=$(" + example("jq -n --slurpfile key") + ")\nclient=$(jq -r .id <<<\"$client\")\n"
                + example("address=https://undeu.example client=")
                        .replaceFirst("client=\\w+", "")
                        .replace(
                                "now | floor",
                                Long.toString(Product.clock().instant().getEpochSecond()))
                + example("curl -sf \"$address/api/v1/agency/escalations/$escalation/dossier\"")
                + example("curl -sf \"$address/api/v1/agency/escalations/$escalation/return\""));
        assertThat(said).contains(escalation).endsWith("whole\nRETURNED\n");
    }

    /** The block of the guide that begins with this. */
    private static String example(String beginning) throws IOException {
        Matcher block = Pattern.compile("```sh\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("docs/agency-clients.md has " + beginning).isTrue();
        return block.group(1);
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

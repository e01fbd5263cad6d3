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
import kz.undeu.identity.Sessions;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The examples for machines of agencies, run as they stand in the guide, by bash, curl and jq. */
@ExtendWith(Product.class)
class AgencyGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "agency-clients.md");

    @Test
    void theLoopOfTheGuideReadsAllPagesOfTheInbox() throws IOException, InterruptedException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(AForwardedPetition.to("KZ-59"));
        }
        List<String> read = run(example("next=\n"), "limit", "1")
                .lines()
                .map(line -> line.split("\t")[0])
                .toList();
        assertThat(read).containsAll(made).doesNotHaveDuplicates();
    }

    /** The block of the guide that begins with this. */
    private static String example(String beginning) throws IOException {
        Matcher block = Pattern.compile("```sh\n(" + Pattern.quote(beginning) + ".*?)```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE));
        assertThat(block.find()).as("docs/agency-clients.md has " + beginning).isTrue();
        return block.group(1);
    }

    private static String run(String example, String variable, String value) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", example);
        builder.environment().put("address", Product.address().toString());
        builder.environment().put("token", Tokens.of(Product.bean(Sessions.class), People.officerOf("akimat-59")));
        builder.environment().put(variable, value);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}

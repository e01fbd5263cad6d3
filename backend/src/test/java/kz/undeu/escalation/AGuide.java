package kz.undeu.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.undeu.identity.Sessions;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Tokens;

/** A guide whose examples are run as they stand in it, by bash, curl, openssl and jq. */
final class AGuide {

    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String SITE = "http://localhost:8080";

    private final String name;
    private final List<String> examples;
    private final Set<String> asked = new LinkedHashSet<>();

    private AGuide(String name, List<String> examples) {
        this.name = name;
        this.examples = examples;
    }

    /** A page of docs. */
    static AGuide of(String name) {
        try {
            return new AGuide(
                    name,
                    EXAMPLE.matcher(Files.readString(Path.of("..", "docs", name)))
                            .results()
                            .map((MatchResult block) -> block.group(1))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one example that begins with this. */
    String example(String beginning) {
        List<String> found =
                examples.stream().filter(each -> each.startsWith(beginning)).toList();
        assertThat(found).as(name + " has one example " + beginning).hasSize(1);
        asked.addAll(found);
        return found.get(0);
    }

    /** Examples that nobody asked for: nothing says that they work. */
    List<String> unasked() {
        return examples.stream().filter(each -> !asked.contains(each)).toList();
    }

    /**
     * From a new key to a token, in {@code $token}, by agency-clients.md; the id that an administrator's answer has is all that
     * is carried over by hand.
     */
    static String aMachineOf(String agency) {
        AGuide guide = of("agency-clients.md");
        return "ADMIN_TOKEN=" + Tokens.of(Product.bean(Sessions.class), People.administrator()) + "\n"
                + guide.example("openssl genpkey")
                + "client=$("
                + guide.example("jq -n --slurpfile key").replace("akimat-62", agency)
                + ")\nclient=$(jq -r .id <<<\"$client\")\n"
                + guide.example("address=https://undeu.example client=")
                        .replaceFirst("client=\\w+", "")
                        .replace(
                                "now | floor",
                                Long.toString(Product.clock().instant().getEpochSecond()));
    }

    /** Runs examples one behind the other in a folder; the site they name is the product. */
    static String run(Path folder, String examples) throws IOException, InterruptedException {
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

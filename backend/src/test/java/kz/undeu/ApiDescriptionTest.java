package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.ApiDescription.DescribedAnswer;
import org.junit.jupiter.api.Test;

class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi.yml");
    /** Their columns are those of the table that is asked for. */
    private static final Set<String> TABLES = Set.of("/data/{table}.json", "/api/v1/petitions.json");

    /** The types of the front end are made from the committed file, so it must be what the code says. */
    @Test
    void theCommittedDescriptionIsTheOneTheCodeMakes() throws IOException {
        try (InputStream made = getClass().getResourceAsStream("/META-INF/swagger/undeu-1.yml")) {
            assertThat(new String(made.readAllBytes(), StandardCharsets.UTF_8))
                    .as("copy backend/target/classes/META-INF/swagger/undeu-1.yml to docs/openapi.yml,"
                            + " then run: npm run api:generate (in frontend)")
                    .isEqualTo(Files.readString(COMMITTED));
        }
    }

    /** Of two types of one name the second gets a number, and which is the second changes with the next type. */
    @Test
    void eachSchemaHasANameOfItsOwn() throws IOException {
        assertThat(Files.readString(COMMITTED)).doesNotContainPattern("(?m)^    \\w+_\\d+:$");
    }

    @Test
    void whateverIsSentHasAnExampleAndEachExampleIsAsItsSchemaSays() {
        ApiDescription description = ApiDescription.ofProduct();
        Map<String, List<String>> examples = description.examples();
        assertThat(examples).containsKeys("Receipt", "TallyView", "Problem");
        assertThat(description.sentSchemas()).hasSizeGreaterThan(50).isSubsetOf(examples.keySet());
        assertThat(examples).allSatisfy((schema, wrong) -> assertThat(wrong).isEmpty());
    }

    @Test
    void whateverIsAnsweredHasAnExampleThatLacksNoField() {
        ApiDescription description = ApiDescription.ofProduct();
        List<DescribedAnswer> answers = description.answers();
        assertThat(answers)
                .hasSizeGreaterThan(150)
                .extracting(DescribedAnswer::toString)
                .contains(
                        "GET /api/v1/petitions 200",
                        "GET /api/v1/me/data 200",
                        "PUT /api/v1/petitions/{id}/signature 201",
                        "DELETE /api/v1/me/data 200",
                        "POST /api/v1/moderation/petitions/{id}/notes 201",
                        "PUT /api/v1/admin/threshold-rules 200");
        assertThat(answers)
                .filteredOn(answer -> !TABLES.contains(answer.path()))
                .allSatisfy(answer -> {
                    JsonNode example = description.example(answer.schema());
                    assertThat(example.isMissingNode()).as("it has no example").isFalse();
                    assertThat(description.differences(
                                    answer.method(),
                                    answer.path(),
                                    Integer.parseInt(answer.status()),
                                    "application/json",
                                    example.toString()))
                            .isEmpty();
                });
    }

    @Test
    void whatTheLogsAndKeysAnswerIsDescribed() {
        ApiDescription description = ApiDescription.ofProduct();
        String tile = "/log/kdzb2wrsx7/tile/entries/x001/234.p/51";
        assertThat(description.differences("GET", tile, 200, "application/octet-stream", "\0"))
                .isEmpty();
        assertThat(description.differences("GET", tile, 200, "text/plain", "head"))
                .isNotEmpty();
        for (String key : List.of("/log/vkey", "/log/kdzb2wrsx7/checkpoint", "/webhook-keys.txt", "/dossier-key.pem")) {
            assertThat(description.differences("GET", key, 200, "application/json", "{}"))
                    .as(key)
                    .isNotEmpty();
        }
    }
}

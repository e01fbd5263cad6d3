package kz.undeu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all tests that call the product rely on. */
class AnswersAsDescribedTest {

    private static final String JSON = "application/json";

    private final ApiDescription description = description();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\": \"a\", \"at\": \"2026-11-23T10:15:30Z\", \"state\": \"OPEN\", \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": null, \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": null,"
                        + " \"of\": {\"id\": \"b\", \"at\": null, \"state\": \"CLOSED\", \"of\": null}}"
            })
    void whatIsAsDescribedPasses(String body) {
        assertThat(description.differences("GET", "/api/v1/things/x", 200, JSON, body))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"at\": null, \"state\": null, \"of\": null}",
                "{\"id\": null, \"at\": null, \"state\": null, \"of\": null}",
                "{\"id\": 1, \"at\": null, \"state\": null, \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": null, \"of\": null, \"more\": 1}",
                "{\"id\": \"a\", \"at\": \"yesterday\", \"state\": null, \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": \"ELSE\", \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": null,"
                        + " \"of\": {\"id\": \"b\", \"at\": null, \"state\": null, \"of\": null, \"more\": 1}}",
                "{\"id\": \"a\", \"state\": null, \"of\": null}",
                "{\"id\": \"a\", \"at\": null, \"state\": null, \"of\": {\"id\": \"b\"}}",
                "no JSON",
                "[]"
            })
    void everyOtherBodyIsTold(String body) {
        assertThat(description.differences("GET", "/api/v1/things/x", 200, JSON, body))
                .isNotEmpty();
    }

    @Test
    void aCallStatusOrMediaTypeThatIsNotDescribedIsTold() {
        assertThat(description.differences("POST", "/api/v1/things/x", 200, JSON, "{}"))
                .containsExactly("there is no such call");
        assertThat(description.differences("GET", "/api/v1/things/x", 201, JSON, "{}"))
                .containsExactly("it does not answer 201");
        assertThat(description.differences("GET", "/api/v1/things/x", 200, "text/csv", "a"))
                .containsExactly("it does not answer with text/csv");
        assertThat(description.differences("GET", "/api/v1/things/x", 200, JSON, ""))
                .containsExactly("there should be a body");
    }

    @Test
    void aPathThatSaysMoreGoesFirst() {
        assertThat(description.differences("GET", "/api/v1/things/few", 204, "", ""))
                .isEmpty();
        assertThat(description.differences("GET", "/api/v1/things/x/y", 200, JSON, "{}"))
                .containsExactly("there is no such call");
    }

    @Test
    void aRefusalIsAProblem() {
        String type = "application/problem+json";
        assertThat(description.differences("GET", "/api/v1/none", 404, type, "{\"code\": \"NOT_FOUND\"}"))
                .isEmpty();
        assertThat(description.differences("GET", "/api/v1/none", 404, type, "{\"message\": \"at line 7\"}"))
                .isNotEmpty();
    }

    private static ApiDescription description() {
        String yaml = """
                paths:
                  /api/v1/things/{id}:
                    get:
                      responses:
                        "200":
                          content:
                            application/json:
                              schema: {$ref: "#/components/schemas/Thing"}
                  /api/v1/things/few:
                    get:
                      responses:
                        "204": {description: none}
                components:
                  schemas:
                    Thing:
                      type: object
                      required: [id]
                      properties:
                        id: {type: string, example: a}
                        at: {type: string, format: date-time, nullable: true}
                        state:
                          nullable: true
                          allOf: [{$ref: "#/components/schemas/State"}]
                        of:
                          nullable: true
                          allOf: [{$ref: "#/components/schemas/Thing"}]
                    State: {type: string, enum: [OPEN, CLOSED]}
                    Problem:
                      type: object
                      required: [code]
                      properties:
                        code: {type: string}
                """;
        try {
            return ApiDescription.of(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

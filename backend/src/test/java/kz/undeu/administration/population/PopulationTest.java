package kz.undeu.administration.population;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Administrators enter population figures, one by one or from a file. */
@ExtendWith(Product.class)
class PopulationTest {

    private static final String POPULATION = "/api/v1/admin/population";

    private final Caller admin = Caller.inBrowser(People.administrator());

    @AfterEach
    void leaveTheFiguresThatCameWithTheProduct() {
        Rows.ofTheProduct().change("DELETE FROM population_figure WHERE act IS NOT NULL");
    }

    @Test
    void aFigureConcernsNewPetitionsAndNoPublishedOne() {
        String before = APetition.aPetition().in("KZ-75").seeding().id().value();
        ObjectNode input = input();
        input.putObject("figure")
                .put("jurisdiction", "KZ-75")
                .put("population", "2 400 001")
                .put("date", "2026-07-01")
                .put("source", "Bureau of National Statistics");
        JsonNode preview = admin.post(POPULATION + "/preview", input.toString()).json();
        assertThat(preview.path("errors")).isEmpty();
        assertThat(preview.path("changes")).hasSize(2);
        assertThat(preview.at("/changes/0/before").asLong()).isEqualTo(23_480);
        assertThat(preview.at("/changes/0/after").asLong()).isEqualTo(24_001);

        JsonNode entered = admin.put(POPULATION, input.toString()).json().path("items");
        assertThat(entered).anySatisfy(figure -> {
            assertThat(figure.path("population").asLong()).isEqualTo(2_400_001);
            assertThat(figure.path("by").asText()).isNotBlank();
            assertThat(figure.path("reason").asText()).isEqualTo("a new half-year");
        });
        String after = APetition.aPetition().in("KZ-75").seeding().id().value();
        assertThat(required(before)).isEqualTo(23_480);
        assertThat(required(after)).isEqualTo(24_001);
        assertThat(Caller.anonymous().get("/api/v1/jurisdictions").body()).contains("2400001");
        Answer again = admin.put(POPULATION, input.toString());
        assertThat(again.json().at("/violations/0/code").asText()).isEqualTo("KNOWN");
    }

    @Test
    void aFileIsEnteredWithEitherDelimiterAndWithABom() {
        String comma = "\uFEFFjurisdiction,population,date,source\r\nKZ-10,600001,2026-07-01,\"Bureau, Astana\"\r\n";
        assertThat(enter(comma).status()).isEqualTo(200);
        String semicolon = "Source;Date;Population;Jurisdiction\nБюро;2026-07-01;800 001;KZ-11\n\n";
        assertThat(enter(semicolon).status()).isEqualTo(200);
        assertThat(admin.get(POPULATION).body()).contains("Bureau, Astana", "800001");
    }

    @Test
    void ofAFileWithOneWrongLineNothingIsEntered() {
        String csv = "jurisdiction,population,date,source\nKZ-10,600001,2026-07-01,Bureau\nKZ-99,x,2026-13-01,\n";
        JsonNode preview = preview(csv);
        assertThat(preview.path("figures")).hasSize(1);
        List<String> errors = new ArrayList<>();
        preview.path("errors")
                .forEach(error -> errors.add(
                        error.path("line").asInt() + " " + error.path("field").asText() + " "
                                + error.path("code").asText()));
        assertThat(errors)
                .containsExactly(
                        "3 jurisdiction UNKNOWN", "3 population NOT_A_NUMBER", "3 date NOT_A_DAY", "3 source REQUIRED");
        Answer refused = enter(csv);
        assertThat(refused.code()).isEqualTo("INPUT_INVALID");
        assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("lines[3].jurisdiction");
        assertThat(Rows.ofTheProduct().number("SELECT COUNT(*) FROM population_figure WHERE act IS NOT NULL"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    KZ-75,2347924,2026-01-01,B                          | 2 date KNOWN
                    KZ-75,0,2026-07-01,B                                | 2 population OUT_OF_RANGE
                    KZ-75,999999999,2026-07-01,B                        | 2 population OUT_OF_RANGE
                    KZ-75,-5,2026-07-01,B                               | 2 population NOT_A_NUMBER
                    KZ-75,1.5,2026-07-01,B                              | 2 population NOT_A_NUMBER
                    KZ-75,5,2027-07-01,B                                | 2 date OUT_OF_RANGE
                    KZ-75,5,2026-02-30,B                                | 2 date NOT_A_DAY
                    KZ-75,5,2026-07-01,B,more                           | 2 line WRONG_COLUMNS
                    KZ-75,5,2026-07-01                                  | 2 line WRONG_COLUMNS
                    kz-75,5,2026-07-01,B                                | 2 jurisdiction UNKNOWN
                    KZ-75,5,2026-07-01,\uFFFD                           | 2 source ENCODING
                    '"KZ-75,5,2026-07-01,B'                             | 2 line QUOTES
                    """)
    void ofEachLineItIsSaidWhatIsWrong(String line, String error) {
        JsonNode found = preview("jurisdiction,population,date,source\n" + line).at("/errors/0");
        assertThat(found.path("line").asInt() + " " + found.path("field").asText() + " "
                        + found.path("code").asText())
                .isEqualTo(error);
    }

    @Test
    void whatIsNoFileOfFiguresIsRefused() {
        assertThat(code("")).isEqualTo("EMPTY");
        assertThat(code("jurisdiction,population,date,source\n")).isEqualTo("EMPTY");
        assertThat(code("jurisdiction,population,date\nKZ-75,5,2026-07-01\n")).isEqualTo("COLUMN_MISSING");
        assertThat(code("x".repeat(200_001))).isEqualTo("TOO_LONG");
        assertThat(code("jurisdiction,population,date,source\n" + "KZ-75,5,2026-07-01,B\n".repeat(1_001)))
                .isEqualTo("TOO_MANY");
        assertThat(preview("jurisdiction,population,date,source\n" + "KZ-75,5,2026-07-01,B\n".repeat(2))
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("TWICE");
        assertThat(admin.post(POPULATION + "/preview", "{}").code()).isEqualTo("INPUT_INVALID");
        assertThat(Caller.inBrowser(People.moderator()).get(POPULATION).code()).isEqualTo("FORBIDDEN");
    }

    private Answer enter(String csv) {
        return admin.put(POPULATION, input().put("csv", csv).toString());
    }

    private JsonNode preview(String csv) {
        return admin.post(POPULATION + "/preview", input().put("csv", csv).toString())
                .json();
    }

    private String code(String csv) {
        return preview(csv).at("/errors/0/code").asText();
    }

    private static ObjectNode input() {
        return new ObjectMapper().createObjectNode().put("reason", "a new half-year");
    }

    private static long required(String petition) {
        return Rows.ofTheProduct().number("SELECT required FROM threshold WHERE petition = ? AND tier = 1", petition);
    }
}

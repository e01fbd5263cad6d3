package kz.undeu.escalation.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.notification.MailingReplica;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class ExtensionTest {

    private static final String REASON = "{\"reason\": {\"ru\": \"Ждём заключение экспертов\"}}";

    private final Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));

    @Test
    void anAgencyExtendsOnceInPublicWithAReason() {
        String path = registered();
        JsonNode offer = officer.get(path + "/extension").json();
        assertThat(offer.path("refusal").isNull()).isTrue();
        assertThat(offer.path("workingDays").asInt()).isEqualTo(20);
        assertThat(offer.path("dueOn").asText()).isEqualTo("2026-12-22");
        String then = offer.path("dueOnThen").asText();
        assertThat(then).isGreaterThan("2027-01-15");

        assertThat(officer.post(path + "/extension", "{\"reason\": {\"ru\": \" \"}}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        JsonNode extended = officer.post(path + "/extension", REASON).json();
        assertThat(extended.path("reviewDueOn").asText()).isEqualTo(then);
        assertThat(extended.at("/clock/workingDaysAllowed").asInt()).isEqualTo(40);
        assertThat(extended.at("/extension/dueOnBefore").asText()).isEqualTo("2026-12-22");

        assertThat(officer.post(path + "/extension", REASON).code()).isEqualTo("ALREADY_EXTENDED");
        assertThat(officer.get(path + "/extension").json().path("refusal").asText())
                .isEqualTo("ALREADY_EXTENDED");

        Product.clock().pass(Duration.ofSeconds(2));
        String petition = "/api/v1/petitions/" + extended.path("petition").asText();
        assertThat(Caller.anonymous()
                        .get(petition + "/escalations")
                        .json()
                        .at("/items/0/extension/reason/ru")
                        .asText())
                .isEqualTo("Ждём заключение экспертов");
        JsonNode last = null;
        for (JsonNode entry :
                Caller.anonymous().get(petition + "/timeline").json().path("items")) {
            last = entry;
        }
        assertThat(last).isNotNull();
        assertThat(last.path("kind").asText()).isEqualTo("REVIEW_EXTENDED");
        assertThat(last.at("/text/ru").asText()).isEqualTo("Ждём заключение экспертов");
    }

    @Test
    void followersHearOfItOnce() {
        MailingReplica.forgetTheRest();
        String path = registered();
        String petition = officer.post(path + "/extension", REASON)
                .json()
                .path("petition")
                .asText();
        Instant at = Product.clock().instant();
        MailingReplica.tell(at);
        MailingReplica.tell(at.plusSeconds(5));
        assertThat(Rows.ofTheProduct()
                        .number("SELECT COUNT(*) FROM notice WHERE petition = ? AND kind = 'EXTENDED'", petition))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoHasRegisteredAndIsInTimeExtends() {
        String forwarded = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-39");
        assertThat(officer.post(forwarded + "/extension", REASON).code()).isEqualTo("NOT_REGISTERED");
        assertThat(Caller.inBrowser(People.officerOf("akimat-31"))
                        .post(forwarded + "/extension", REASON)
                        .code())
                .isEqualTo("NOT_FOUND");

        String path = registered();
        Product.clock().set(Instant.parse("2026-12-22T18:59:59Z"));
        assertThat(officer.get(path + "/extension").json().path("refusal").isNull())
                .as("a second before midnight in Almaty")
                .isTrue();
        Product.clock().set(Instant.parse("2026-12-22T19:00:00Z"));
        assertThat(officer.post(path + "/extension", REASON).code()).isEqualTo("EXTENSION_TOO_LATE");
    }

    @Test
    void ofTwoOfficersAtOnceOneExtends() {
        String path = registered();
        List<CompletableFuture<Integer>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> Caller.inBrowser(People.officerOf("akimat-39"))
                                .post(path + "/extension", REASON)
                                .status()))
                .limit(2)
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        assertThat(officer.get(path)
                        .json()
                        .at("/escalation/clock/workingDaysAllowed")
                        .asInt())
                .isEqualTo(40);
    }

    private String registered() {
        String path = "/api/v1/agency/escalations/" + AForwardedPetition.to("KZ-39");
        assertThat(officer.post(path + "/registration", "{\"number\": \"ЗТ-1\"}")
                        .status())
                .isEqualTo(200);
        return path;
    }
}

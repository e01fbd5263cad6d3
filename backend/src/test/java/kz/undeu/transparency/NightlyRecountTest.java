package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntBiFunction;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Product;
import kz.undeu.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** One test counts all petitions of all tests: what others planted is in it too. */
@ExtendWith(Product.class)
class NightlyRecountTest {

    private final Rows rows = Rows.ofTheProduct();
    private final Instant at = Product.clock().instant();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger(NightlyRecount.class);

    @BeforeEach
    void nobodyHoldsTheLease() {
        rows.change("DELETE FROM lease WHERE name = 'recount'");
        logged.start();
        log.addAppender(logged);
    }

    @AfterEach
    void theAlarmIsOver() {
        log.detachAppender(logged);
        rows.change("DELETE FROM recount_difference");
        rows.change("DELETE FROM recount");
        Product.bean(RecountAlarm.class).look();
    }

    @Test
    void oneOfTwoReplicasCountsAndADifferenceRaisesAnAlarmThatAllSeeWhileTheProductGoesOn() {
        PetitionId wrong = APetition.aPetition().seeding().id();
        PetitionId right = APetition.aPetition().seeding().id();
        rows.change("DELETE FROM signature WHERE petition = ?", wrong.value());
        assertThat(Caller.anonymous().get("/api/v1/transparency/recount").status())
                .isEqualTo(404);

        try (var replica = Product.replica(Map.of("undeu.outbox.enabled", false, "undeu.log.enabled", false))) {
            NightlyRecount other = replica.getBean(NightlyRecount.class);
            CompletableFuture<Boolean> here = CompletableFuture.supplyAsync(
                    () -> Product.bean(NightlyRecount.class).recountAll(at));
            CompletableFuture<Boolean> there = CompletableFuture.supplyAsync(() -> other.recountAll(at));
            assertThat(here.join()).isNotEqualTo(there.join());
            NightlyRecount slower = here.join() ? other : Product.bean(NightlyRecount.class);
            assertThat(slower.recountAll(at)).as("nor later that night").isFalse();
        }

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(NightlyRecount.ALARM + ": petition " + wrong + ": rows 0, tally 1,"))
                .noneMatch(line -> line.contains(right.value()));
        assertThat(rows.number("SELECT COUNT(*) FROM recount")).isEqualTo(1);
        assertThat(rows.text(
                        "SELECT place FROM recount_difference WHERE petition = ? AND kind = 'ROW_MISSING'",
                        wrong.value()))
                .isEqualTo("event 0");
        assertThat(rows.number("SELECT COUNT(*) FROM recount_difference WHERE petition = ?", right.value()))
                .isZero();
        assertThat(rows.number("SELECT COUNT(*) FROM signature WHERE petition = ?", wrong.value()))
                .as("nothing is repaired silently")
                .isZero();

        Product.bean(RecountAlarm.class).look();
        Caller.Answer health = Caller.anonymous().get("/health");
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asText()).isEqualTo("DEGRADED");
        JsonNode detail = health.json().path("details").path("recount");
        assertThat(detail.path("status").asText()).isEqualTo("DEGRADED");
        assertThat(detail.path("details").path("differingPetitions").asLong()).isPositive();
        assertThat(detail.path("details").path("finishedAt").asText()).isNotEmpty();
        assertThat(health.body()).as("which ones is not told").doesNotContain(wrong.value());
        assertThat(Caller.anonymous().get("/health/readiness").status())
                .as("no replica is taken out for it")
                .isEqualTo(200);
        assertThat(Caller.anonymous().get("/prometheus").body())
                .containsPattern("undeu_recount_differing_petitions [1-9]")
                .contains("undeu_recount_age_seconds");
        JsonNode published =
                Caller.anonymous().get("/api/v1/transparency/recount").json();
        assertThat(published.path("differingPetitions").asLong()).isPositive();
        assertThat(published.path("petitions").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(published.toString()).as("unlisted ones stay unlisted").doesNotContain(wrong.value());
    }

    @Test
    void aPetitionThatCannotBeCountedIsADifferenceAndTheOthersAreCountedAllTheSame() {
        PetitionId broken = APetition.aPetition().seeding().id();
        PetitionId wrong = APetition.aPetition().seeding().id();
        Product.bean(Publishing.class).publish(broken, at);
        rows.change("""
                SET STATEMENT check_constraint_checks = OFF FOR
                UPDATE event SET commitment = NULL WHERE petition = ?""", broken.value());
        rows.change("DELETE FROM signature WHERE petition = ?", wrong.value());

        assertThat(Product.bean(NightlyRecount.class).recountAll(at)).isTrue();

        assertThat(rows.text("SELECT kind FROM recount_difference WHERE petition = ?", broken.value()))
                .isEqualTo("NOT_COUNTED");
        assertThat(rows.number(
                        "SELECT COUNT(*) FROM recount_difference WHERE petition = ? AND kind = 'ROW_MISSING'",
                        wrong.value()))
                .isEqualTo(1);
        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.startsWith(NightlyRecount.ALARM + ": petition " + broken));
        assertThat(report(RecountReport::print))
                .startsWith("2 ")
                .containsPattern(broken.value() + " .*NOT COUNTED: ")
                .containsPattern(wrong.value() + " .*DIFFERS");
    }

    @Test
    void theOperatorsCommandExplainsADifference() {
        PetitionId petition = APetition.aPetition().seeding().id();
        assertThat(report(petition.value())).startsWith("0 ").contains("agrees");
        rows.change("UPDATE region_tally SET in_force = 7 WHERE petition = ? AND region = 'KZ-62'", petition.value());
        assertThat(report(petition.value()))
                .startsWith("2 ")
                .contains(petition.value(), "DIFFERS", "REGION at region KZ-62: its tally says 7, the rows 1");
        assertThat(report(PetitionId.random().value())).startsWith("3 ").contains("never published");
        assertThat(report("no id")).startsWith("3 ");
    }

    private static String report(String petition) {
        return report((command, out) -> command.print(petition, out));
    }

    /** What the process ends with, and what it printed. */
    private static String report(ToIntBiFunction<RecountReport, PrintStream> printing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = printing.applyAsInt(
                Product.bean(RecountReport.class), new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}

package kz.undeu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.testing.Replica;
import kz.undeu.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Product.class)
class SessionEndTest {

    private static final String SESSION = "/api/v1/session";
    private static final Duration PROMISE = Duration.ofMinutes(1);

    private final Sessions sessions = Product.bean(Sessions.class);
    private final SessionEnds ends = Product.bean(SessionEnds.class);

    @Test
    void whoSignsOutIsSignedOutWhereverTheTokenWasCopiedTo() {
        String first = Tokens.of(sessions, People.residentOf("KZ-62"));
        Product.clock().pass(Duration.ofMinutes(6));
        String renewed = cookie(browser(first).get(SESSION));
        assertThat(isSignedIn(renewed)).isTrue();

        Answer answer = browser(first).delete(SESSION);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("set-cookie")).contains("undeu=;", "Max-Age=0");
        for (String token : List.of(first, renewed)) {
            assertThat(isSignedIn(token)).isFalse();
            assertThat(Caller.anonymous()
                            .with("Authorization", "Bearer " + token)
                            .get("/api/v1/me/petitions")
                            .code())
                    .isEqualTo("NOT_SIGNED_IN");
            // Nor is it renewed to a new life.
            assertThat(browser(token).get(SESSION).header("set-cookie")).isEmpty();
        }
    }

    @Test
    void aTokenBesideTheCookieDoesNotKeepTheSessionOfTheCookieAlive() {
        String token = Tokens.of(sessions, People.residentOf("KZ-62"));
        assertThat(browser(token)
                        .with("Authorization", "Bearer zz")
                        .delete(SESSION)
                        .status())
                .isEqualTo(204);
        assertThat(isSignedIn(token)).isFalse();
    }

    @Test
    void anEndReachesTheOtherReplicasByItself() {
        try (Replica replica = Replica.with(Map.of("undeu.session.ends-read-every", "200ms"))) {
            String here = Tokens.of(sessions, People.residentOf("KZ-62"));
            String there = Tokens.of(replica.bean(Sessions.class), People.residentOf("KZ-63"));
            Person third = People.residentOf("KZ-71");
            String somebodyElse = Tokens.of(sessions, third);
            assertThat(isSignedIn(here, replica.address())).isTrue();
            assertThat(isSignedIn(there)).isTrue();

            browser(here).delete(SESSION);
            await().atMost(PROMISE).until(() -> !isSignedIn(here, replica.address()));
            browser(there).at(replica.address()).delete(SESSION);
            assertThat(isSignedIn(there, replica.address())).isFalse();
            // This one reads every 15 s, as it does in production.
            await().atMost(PROMISE).until(() -> !isSignedIn(there));
            assertThat(isSignedIn(somebodyElse, replica.address())).isTrue();
        }
    }

    @Test
    void aReplicaThatStartsLaterKnowsWhatEnded() {
        String token = Tokens.of(sessions, People.residentOf("KZ-62"));
        browser(token).delete(SESSION);
        await().atMost(Duration.ofSeconds(10)).until(() -> isRecorded(token));
        try (Replica replica = Replica.with(Map.of("undeu.session.ends-read-every", "1h"))) {
            assertThat(isSignedIn(token, replica.address())).isFalse();
        }
    }

    @Test
    void everywhereMeansAllSessionsOfThePersonAndOfNobodyElse() {
        Person person = People.residentOf("KZ-62");
        String phone = Tokens.of(sessions, person);
        Product.clock().pass(Duration.ofMinutes(1));
        String laptop = Tokens.of(sessions, person);
        String other = Tokens.of(sessions, People.residentOf("KZ-62"));

        assertThat(browser(laptop).delete(SESSION + "?everywhere=true").status())
                .isEqualTo(204);
        assertThat(isSignedIn(phone)).isFalse();
        assertThat(isSignedIn(laptop)).isFalse();
        assertThat(isSignedIn(other)).isTrue();
        // Written under another secret, known all the same.
        String secret = Product.bean(SessionConfiguration.class).secret();
        try (Replica rotated = Replica.with(Map.of(
                "undeu.session.secret",
                "a-secret-that-replaces-the-one-before-it",
                "undeu.session.previous-secrets",
                secret))) {
            assertThat(isSignedIn(phone, rotated.address())).isFalse();
            assertThat(isSignedIn(other, rotated.address())).isTrue();
        }
        Product.clock().pass(Duration.ofSeconds(1));
        assertThat(isSignedIn(Tokens.of(sessions, person))).isTrue();
        assertThat(isSignedIn(phone)).isFalse();
    }

    @Test
    void whoIsNotSignedInIsNotToldThatEverythingIsOver() {
        assertThat(Caller.anonymous().delete(SESSION + "?everywhere=true").code())
                .isEqualTo("NOT_SIGNED_IN");
        assertThat(Caller.anonymous().delete(SESSION).status()).isEqualTo(204);
    }

    @Test
    void theTableTellsNeitherWhoNorWhichSessionAndForgets() {
        Person person = People.residentOf("KZ-62");
        String token = Tokens.of(sessions, person);
        SessionId id = session(token).id();
        browser(token).delete(SESSION + "?everywhere=true");
        String second = Tokens.of(sessions, People.residentOf("KZ-62"));
        browser(second).delete(SESSION);
        await().atMost(Duration.ofSeconds(10)).until(() -> isRecorded(second));
        assertThat(ends.findAllRows())
                .noneSatisfy(row -> assertThat(row.id())
                        .satisfiesAnyOf(
                                bytes ->
                                        assertThat(bytes).isEqualTo(person.key().bytes()),
                                bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                                        .contains(id.value())));

        EndedSessions ended = Product.bean(EndedSessions.class);
        Product.clock().pass(Duration.ofHours(8).minusSeconds(1));
        ended.forgetOld();
        assertThat(isRecorded(second)).isTrue();
        Product.clock().pass(Duration.ofSeconds(2));
        ended.forgetOld();
        assertThat(isRecorded(second)).isFalse();
        assertThat(ends.findAllRows())
                .allSatisfy(row ->
                        assertThat(row.forgetAt()).isAfter(Product.clock().instant()));
    }

    @Test
    void whileTheDatabaseIsAwaySessionsGoOnAndEndsWaitToBeWritten() {
        FailingEnds failing = new FailingEnds();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        EndedSessions ended = new EndedSessions(
                failing,
                Product.bean(SessionSecrets.class),
                Product.bean(SessionConfiguration.class),
                executor,
                Product.clock());
        Session gone = session(Tokens.of(sessions, People.residentOf("KZ-62")));
        Session staying = session(Tokens.of(sessions, People.residentOf("KZ-62")));

        failing.isAway = true;
        Instant at = Product.clock().instant();
        ended.end(gone, at);
        assertThatThrownBy(ended::write).isInstanceOf(IllegalStateException.class);
        ended.exchange();
        assertThat(ended.isEnded(gone)).isTrue();
        assertThat(ended.isEnded(staying)).isFalse();
        assertThat(failing.rows).isEmpty();

        failing.isAway = false;
        ended.exchange();
        assertThat(failing.rows).hasSize(1);
        ended.exchange();
        assertThat(failing.rows).hasSize(1);
        executor.shutdown();
    }

    private boolean isRecorded(String token) {
        byte[] id = session(token).id().sha256();
        return ends.findAllRows().stream().anyMatch(row -> Arrays.equals(row.id(), id));
    }

    private static Session session(String token) {
        return Session.ofClaims(Product.bean(SessionSecrets.class)
                .verify(SessionSecrets.TokenKind.SESSION, token)
                .orElseThrow()
                .getClaims());
    }

    private static Caller browser(String token) {
        return Caller.anonymous().with("Cookie", "undeu=" + token).with("X-Undeu", "1");
    }

    private static boolean isSignedIn(String token) {
        return isSignedIn(token, Product.address());
    }

    private static boolean isSignedIn(String token, URI replica) {
        return browser(token)
                .at(replica)
                .get(SESSION)
                .json()
                .path("authenticated")
                .asBoolean();
    }

    private static String cookie(Answer answer) {
        String cookie = answer.header("set-cookie");
        assertThat(cookie).startsWith("undeu=");
        return cookie.substring("undeu=".length(), cookie.indexOf(';'));
    }

    /** A database that goes away. */
    private static final class FailingEnds implements SessionEnds {

        private final List<byte[]> rows = new ArrayList<>();
        private boolean isAway;

        @Override
        public void record(byte[] id, SessionEnd.Kind kind, Instant endedAt, Instant forgetAt) {
            check();
            rows.add(id);
        }

        @Override
        public List<SessionEnd> findAllRows() {
            check();
            return List.of();
        }

        @Override
        public List<SessionEnd> findRecent() {
            check();
            return List.of();
        }

        @Override
        public int forget(Instant at) {
            check();
            return 0;
        }

        private void check() {
            if (isAway) {
                throw new IllegalStateException("away");
            }
        }
    }
}

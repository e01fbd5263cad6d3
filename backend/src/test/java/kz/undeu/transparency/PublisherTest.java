package kz.undeu.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.undeu.outbox.FakeLeases;
import kz.undeu.petition.PetitionId;
import org.junit.jupiter.api.Test;

/** Which log the publisher turns to, and when; what it does to a log is a fake. */
class PublisherTest {

    private static final PetitionId HOT = new PetitionId("zzzzzzzzzz");
    private static final int REFUSED_ROUNDS = 3;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FakeLeases leases = new FakeLeases();
    private final Events events = new Events();
    private final Recorded logs = new Recorded();
    private final Told told = new Told();
    private Instant at = Instant.parse("2026-11-23T05:15:30Z");
    private final Publisher publisher = new Publisher(events, logs, told, leases.leases(), () -> at, meters);

    @Test
    void afterAStartWhatGrowsIsPublishedFirstAndBetweenTheLooksAtAllOthers() {
        events.all.addAll(quiet(1_500));
        events.all.add(HOT);
        events.behind.add(HOT);
        logs.pause = Duration.ofMillis(2);

        int rounds = 0;
        while (logs.checked().size() < events.all.size()) {
            int before = logs.steps.size();
            long began = System.nanoTime();
            round();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
            assertThat(logs.steps.get(before)).isEqualTo((rounds == 0 ? "check " : "publish ") + HOT);
            assertThat(++rounds).isLessThan(100);
        }
        assertThat(rounds).as("rounds until all are looked at").isGreaterThan(1);
        assertThat(logs.steps).filteredOn(step -> step.startsWith("check ")).doesNotHaveDuplicates();
        assertNoneIsPublishedUnchecked();
    }

    @Test
    void aLogThatBeganAfterTheStartIsCheckedOnceToo() {
        round();
        events.behind.add(HOT);
        round();
        round();
        assertThat(logs.steps).containsExactly("check " + HOT, "publish " + HOT);
    }

    @Test
    void whoeverLosesTheLeaseForgetsWhatItRefusedAndLooksAtAllAgain() {
        events.all.add(HOT);
        logs.refusing.add(HOT);
        round();
        assertThat(refused()).isEqualTo(1);

        leases.areOurs(false);
        round();
        assertThat(refused()).as("the holder says it, nobody else").isZero();
        leases.areOurs(true);
        round();
        assertThat(refused()).isEqualTo(1);
        assertThat(logs.steps).containsExactly("check " + HOT, "check " + HOT);
    }

    @Test
    void aRefusedLogIsLookedAtEveryMinuteAndItsAlarmEndsOnceItIsMended() {
        events.all.add(HOT);
        logs.refusing.add(HOT);
        round();
        pass(Duration.ofSeconds(61));
        assertThat(refused()).isEqualTo(1);

        logs.refusing.clear();
        for (int i = 0; i < REFUSED_ROUNDS; i++) {
            round();
        }
        assertThat(refused()).as("not every second").isEqualTo(1);
        pass(Duration.ofSeconds(61));
        assertThat(refused()).isZero();
        assertNoneIsPublishedUnchecked();
    }

    @Test
    void thatALogIsRefusedIsToldToAllReplicasUntilItWasLookedAtAndIsMended() {
        events.all.add(HOT);
        logs.refusing.add(HOT);
        round();
        round();
        assertThat(told.refused).containsExactly(HOT);

        leases.areOurs(false);
        round();
        logs.refusing.clear();
        logs.failing.add(HOT);
        leases.areOurs(true);
        round();
        assertThat(told.refused).as("nobody could look").containsExactly(HOT);
        logs.failing.clear();
        pass(Duration.ofSeconds(61));
        assertThat(told.refused).isEmpty();
    }

    /** They stay behind for as long as nobody mends them. */
    @Test
    void refusedLogsKeepNoOthersWaiting() {
        List<PetitionId> refused = quiet(600);
        events.all.addAll(refused);
        events.behind.addAll(refused);
        logs.refusing.addAll(refused);
        for (int i = 0; i < REFUSED_ROUNDS; i++) {
            round();
        }
        assertThat(refused()).isEqualTo(600);
        int before = logs.steps.size();
        events.behind.add(HOT);
        round();
        assertThat(logs.steps.subList(before, logs.steps.size())).containsExactly("check " + HOT);
    }

    /** A disk that is away for a moment says nothing of what it holds. */
    @Test
    void aLogThatCouldNotBeCheckedIsNotPublishedBeforeItIs() {
        events.all.add(HOT);
        events.behind.add(HOT);
        logs.failing.add(HOT);
        round();
        logs.failing.clear();
        round();
        round();
        assertThat(refused()).isZero();
        assertThat(logs.steps.get(logs.steps.size() - 1)).isEqualTo("publish " + HOT);
        assertNoneIsPublishedUnchecked();

        events.behind.clear();
        logs.failing.add(HOT);
        leases.areOurs(false);
        round();
        leases.areOurs(true);
        round();
        logs.failing.clear();
        logs.passed.clear();
        pass(Duration.ofSeconds(61));
        assertThat(logs.passed).as("also where nothing is new").contains(HOT);
    }

    private void round() {
        at = at.plusSeconds(1);
        publisher.publishAll(at);
    }

    /** Two rounds: one to see that it is time, one to do it. */
    private void pass(Duration time) {
        at = at.plus(time);
        round();
        round();
    }

    private double refused() {
        return meters.get("undeu.log.refused").gauge().value();
    }

    private void assertNoneIsPublishedUnchecked() {
        Set<String> good = new HashSet<>();
        for (int i = 0; i < logs.steps.size(); i++) {
            String[] step = logs.steps.get(i).split(" ");
            if (step[0].equals("check")) {
                good.remove(step[1]);
                if (logs.isGood.get(i)) {
                    good.add(step[1]);
                }
            } else {
                assertThat(good).as("step %d", i).contains(step[1]);
            }
        }
    }

    private static List<PetitionId> quiet(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PetitionId("a%09d".formatted(i)))
                .toList();
    }

    /** What the database would say. */
    private static final class Events extends LogEvents {

        private final List<PetitionId> all = new ArrayList<>();
        private final Set<PetitionId> behind = new LinkedHashSet<>();

        Events() {
            super(null);
        }

        @Override
        List<PetitionId> findBehind(int limit) {
            return findBehind(Duration.ZERO, limit);
        }

        @Override
        List<PetitionId> findBehind(Duration writtenWithin, int limit) {
            return behind.stream().limit(limit).toList();
        }

        @Override
        List<PetitionId> findAll(String after, int limit) {
            return all.stream()
                    .filter(petition -> petition.value().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }
    }

    private static final class Recorded extends Publishing {

        private final List<String> steps = new ArrayList<>();
        private final List<Boolean> isGood = new ArrayList<>();
        private final Set<PetitionId> passed = new HashSet<>();
        private final Set<PetitionId> refusing = new HashSet<>();
        private final Set<PetitionId> failing = new HashSet<>();
        private Duration pause = Duration.ZERO;

        Recorded() {
            super(null, null, null, null);
        }

        @Override
        void publish(PetitionId petition, Instant at) {
            step("publish", petition);
        }

        @Override
        void check(PetitionId petition, Instant at) {
            step("check", petition);
        }

        Set<String> checked() {
            return new HashSet<>(Stream.of(steps.toArray(String[]::new))
                    .filter(step -> step.startsWith("check "))
                    .toList());
        }

        private void step(String what, PetitionId petition) {
            steps.add(what + " " + petition);
            isGood.add(!refusing.contains(petition) && !failing.contains(petition));
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (refusing.contains(petition)) {
                throw new LogConflict("the events are not the published ones");
            }
            if (failing.contains(petition)) {
                throw new IllegalStateException("the disk is away");
            }
            passed.add(petition);
        }
    }

    /** What the database would tell other replicas. */
    private static final class Told implements LogRefusals {
        private final Set<PetitionId> refused = new LinkedHashSet<>();

        @Override
        public void add(PetitionId petition, Instant at) {
            refused.add(petition);
        }

        @Override
        public int remove(PetitionId petition) {
            return refused.remove(petition) ? 1 : 0;
        }

        @Override
        public List<Refusal> findAll() {
            return refused.stream()
                    .map(petition -> new Refusal(petition, Instant.EPOCH))
                    .toList();
        }
    }
}

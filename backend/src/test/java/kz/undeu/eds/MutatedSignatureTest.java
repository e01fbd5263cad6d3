package kz.undeu.eds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kz.undeu.testing.TestAuthority;
import kz.undeu.testing.TestAuthority.Algorithm;
import kz.undeu.testing.TestAuthority.Centre;
import kz.undeu.testing.TestCms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that differs from a right signature is taken, and nothing but a refusal comes of it. */
class MutatedSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T05:15:30Z");
    private static final byte[] TEXT = "Үндеуге кіру\nВход\n".getBytes(StandardCharsets.UTF_8);
    private static final int MUTATIONS = 3_000;
    private static final Map<Algorithm, TestAuthority> AUTHORITIES = new EnumMap<>(Algorithm.class);

    @BeforeAll
    static void makeKeys() {
        for (Algorithm algorithm : Algorithm.values()) {
            AUTHORITIES.put(algorithm, TestAuthority.since(algorithm, NOW));
        }
    }

    @AfterAll
    static void stop() {
        AUTHORITIES.values().forEach(TestAuthority::close);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void noFlippedBitIsTaken(Algorithm algorithm) {
        EdsVerification verification = verification(algorithm);
        byte[] right = cms(algorithm);
        assertThatCode(() -> verification.verify(right, TEXT, NOW)).doesNotThrowAnyException();
        for (int at = 0; at < right.length; at++) {
            byte[] mutated = right.clone();
            mutated[at] ^= (byte) (1 << at % 8);
            assertRefused(verification, mutated, "bit " + at % 8 + " of byte " + at);
        }
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void noMutationIsTaken(Algorithm algorithm) {
        EdsVerification verification = verification(algorithm);
        byte[] right = cms(algorithm);
        Random random = new Random(20_261_124);
        Set<EdsFault> faults = EnumSet.noneOf(EdsFault.class);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(right, random);
            if (!Arrays.equals(mutated, right)) {
                faults.add(assertRefused(verification, mutated, "mutation " + i));
            }
        }
        // Else the mutations would be too rough to come past the parser.
        assertThat(faults).contains(EdsFault.NO_CMS, EdsFault.PATH_WRONG, EdsFault.SIGNATURE_WRONG);
    }

    private static EdsFault assertRefused(EdsVerification verification, byte[] cms, String what) {
        Throwable thrown = catchThrowable(() -> verification.verify(cms, TEXT, NOW));
        assertThat(thrown).as(what).isInstanceOf(EdsRejected.class);
        return ((EdsRejected) thrown).fault();
    }

    /** One to three bytes changed, some cut out, put in or said twice. */
    private static byte[] mutated(byte[] right, Random random) {
        byte[] mutated = right.clone();
        int at = random.nextInt(right.length);
        int length = 1 + random.nextInt(Math.min(8, right.length - at));
        switch (random.nextInt(6)) {
            case 0 -> mutated = joined(right, 0, at, at + length, right.length);
            case 1 -> mutated = joined(right, 0, at + length, at, right.length);
            case 2 -> mutated[at] = (byte) random.nextInt(256);
            default -> {
                for (int i = random.nextInt(3); i >= 0; i--) {
                    mutated[random.nextInt(mutated.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return mutated;
    }

    private static byte[] joined(byte[] bytes, int from, int to, int then, int end) {
        byte[] joined = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), to - from + end - then);
        System.arraycopy(bytes, then, joined, to - from, end - then);
        return joined;
    }

    private static EdsVerification verification(Algorithm algorithm) {
        TestAuthority authority = AUTHORITIES.get(algorithm);
        byte[] list = authority.crl(NOW, NOW.plusSeconds(3_600));
        return Verifications.of(
                (address, body, largest) -> list,
                authority.root().certificate(),
                authority.issuer().certificate(),
                null,
                authority.crl().toString(),
                Verifications.configuration(Duration.ofDays(8)));
    }

    private static byte[] cms(Algorithm algorithm) {
        Centre person = AUTHORITIES.get(algorithm).person().issue();
        return TestCms.of(TEXT, NOW, person).encoded();
    }
}

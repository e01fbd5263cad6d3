package kz.undeu.petition;

import static kz.undeu.petition.PetitionState.CLOSED;
import static kz.undeu.petition.PetitionState.DRAFT;
import static kz.undeu.petition.PetitionState.OPEN;
import static kz.undeu.petition.PetitionState.REJECTED;
import static kz.undeu.petition.PetitionState.SEEDING;
import static kz.undeu.petition.PetitionState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states, tried over the real code; what RULES.md does not allow is refused with its code. */
@ExtendWith(Product.class)
class LifecycleTest {

    private static final Map<PetitionState, List<PetitionState>> RULES = Map.of(
            DRAFT, List.of(SUBMITTED),
            SUBMITTED, List.of(REJECTED, SEEDING),
            REJECTED, List.of(SEEDING),
            SEEDING, List.of(OPEN, CLOSED),
            OPEN, List.of(CLOSED),
            CLOSED, List.of());

    private final Person organizer = People.residentOf("KZ-62");
    private final Petitions petitions = Product.bean(Petitions.class);
    private final Publishing publishing = Product.bean(Publishing.class);

    static Stream<Arguments> pairs() {
        return Arrays.stream(PetitionState.values())
                .flatMap(from -> Arrays.stream(PetitionState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyPairOfStatesIsAsTheRulesSay(PetitionState from, PetitionState to) {
        boolean allowed = RULES.get(from).contains(to);
        assertThat(from.mayBecome(to)).isEqualTo(allowed);

        Petition petition = petitionIn(from);
        assertThat(petition.state()).isEqualTo(from);
        Answer answer = lead(petition, to);
        assertThat(petitions.get(petition.id()).state()).isEqualTo(allowed ? to : from);
        if (allowed || stays(from, to)) {
            assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        } else if (from == DRAFT && (to == REJECTED || to == SEEDING)) {
            assertThat(answer.code()).as("nobody else knows of a draft").isEqualTo("NOT_FOUND");
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo(codeOf(to));
        }
    }

    /** Where the state is already what is asked for, and what people do in it is allowed. */
    private static boolean stays(PetitionState from, PetitionState to) {
        return from == to && (from == DRAFT || from == OPEN);
    }

    private static String codeOf(PetitionState to) {
        return switch (to) {
            case DRAFT, SUBMITTED -> "NOT_A_DRAFT";
            case REJECTED, SEEDING -> "NOT_SUBMITTED";
            case OPEN, CLOSED -> "PETITION_NOT_OPEN";
        };
    }

    /** Of those who ask for the same at once only one gets it: also the statements know where they may start from. */
    @ParameterizedTest
    @EnumSource(PetitionState.class)
    void aStatementChangesNothingInAStateItDoesNotStartFrom(PetitionState state) {
        Petition petition = petitionIn(state);
        PetitionId id = petition.id();
        TextSha256 sha256 = new TextSha256("0".repeat(64));
        var at = Product.clock().instant();
        if (!Transition.SUBMIT.mayHappenIn(state)) {
            assertThat(petitions.submit(id, at, null, null)).isZero();
        }
        if (!Transition.REJECT.mayHappenIn(state)) {
            assertThat(petitions.reject(id, sha256)).isZero();
        }
        if (!Transition.LIST.mayHappenIn(state)) {
            assertThat(petitions.open(id, at)).isZero();
        }
        for (ClosedBecause because : ClosedBecause.values()) {
            if (!Transition.closing(because).mayHappenIn(state)) {
                assertThat(petitions.close(id, because, at, at, null)).isZero();
            }
        }
        if (!Transition.PUBLISH.mayHappenIn(state)) {
            assertThatThrownBy(() -> publishing.publish(id, null, at)).hasMessage("NOT_SUBMITTED");
        }
        if (!Transition.PUBLISH_AFTER_APPEAL.mayHappenIn(state)) {
            assertThatThrownBy(() -> publishing.publishAfterAppeal(id, null, at))
                    .hasMessage("NOT_SUBMITTED");
        }
        assertThat(petitions.get(id).state()).isEqualTo(state);
    }

    @Test
    void thePageOfTheLifeIsPrintedFromTheTable() throws IOException {
        String text = LifecyclePage.text();
        Files.writeString(Path.of("target", "lifecycle.md"), text);
        assertThat(Files.readString(Path.of("..", "docs", "lifecycle.md")))
                .as("copy backend/target/lifecycle.md to docs/lifecycle.md")
                .isEqualTo(text);
    }

    private Petition petitionIn(PetitionState state) {
        APetition petition = APetition.aPetition().in("KZ-62").by(organizer);
        return switch (state) {
            case DRAFT -> petition.draft();
            case SUBMITTED -> petition.submitted();
            case REJECTED -> {
                Petition submitted = petition.submitted();
                reject(submitted);
                yield petitions.get(submitted.id());
            }
            case SEEDING -> petition.seeding();
            case OPEN -> petition.openForSigning();
            case CLOSED -> {
                Petition seeding = petition.seeding();
                withdraw(seeding);
                yield petitions.get(seeding.id());
            }
        };
    }

    /** Does what would lead there, as those who may do it. */
    private Answer lead(Petition petition, PetitionState to) {
        String path = "/api/v1/petitions/" + petition.id();
        return switch (to) {
            case DRAFT -> Caller.inBrowser(organizer).patch(path, "{\"topic\": \"water\"}");
            case SUBMITTED -> Caller.inBrowser(organizer).postNothing(path + "/submission");
            case REJECTED -> reject(petition);
            case SEEDING -> {
                if (petition.state() == REJECTED) {
                    publishing.publishAfterAppeal(
                            petition.id(), null, Product.clock().instant());
                    yield Caller.anonymous().get(path);
                }
                yield moderator().post(verdict(petition), "{\"verdict\": \"PUBLISH\"}");
            }
            case OPEN -> {
                if (petition.state() == SEEDING) {
                    APetition.sign(petition, 48);
                }
                Person signatory = petition.state() == SEEDING || petition.state() == OPEN
                        ? People.residentOf("KZ-62")
                        : organizer;
                String sha256 = petition.textSha256() == null
                        ? "0".repeat(64)
                        : petition.textSha256().hex();
                yield Caller.inBrowser(signatory)
                        .put(
                                path + "/signature",
                                "{\"nonce\": \"%s\", \"textSha256\": \"%s\"}"
                                        .formatted(Nonce.random().base64Url(), sha256));
            }
            case CLOSED -> withdraw(petition);
        };
    }

    private Answer withdraw(Petition petition) {
        return Caller.inBrowser(organizer)
                .post("/api/v1/petitions/" + petition.id() + "/withdrawal", "{\"reason\": {\"ru\": \"Решено\"}}");
    }

    private static Answer reject(Petition petition) {
        return moderator().post(verdict(petition), """
                {"verdict": "REJECT", "reasonCode": "NO_CLEAR_DEMAND", "legalBasis": "Статья 90-2",
                 "explanation": {"ru": "Нет требования"}}""");
    }

    private static Caller moderator() {
        return Caller.inBrowser(People.moderator());
    }

    private static String verdict(Petition petition) {
        return "/api/v1/moderation/petitions/" + petition.id() + "/verdict";
    }
}

package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Nonce;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever may not know of a thing gets the same answer as if it did not exist, byte for byte. */
@ExtendWith(Product.class)
class EnumerationTest {

    private static final String NOWHERE = "0000000000";
    private static final String TEXTS = "{\"ru\": \"Основание\"}";

    @Test
    void aPetitionThatIsNotPublicIsNotThere() {
        Person stranger = People.residentOf("KZ-62");
        List<Petition> hidden =
                List.of(APetition.aPetition().draft(), APetition.aPetition().submitted());
        for (Petition petition : hidden) {
            for (Caller caller : List.of(Caller.anonymous(), Caller.as(stranger), Caller.inBrowser(stranger))) {
                for (String section : List.of("", "/tally", "/tally/history", "/timeline", "/escalations")) {
                    assertSame(id -> caller.get("/api/v1/petitions/" + id + section), petition.id());
                }
            }
            Caller caller = Caller.as(stranger);
            String path = "/api/v1/petitions/";
            assertSame(id -> caller.get(path + id + "/signature"), petition.id());
            assertSame(id -> caller.delete(path + id + "/signature"), petition.id());
            assertSame(id -> caller.patch(path + id, "{}"), petition.id());
            assertSame(id -> caller.patch(path + id, "{\"topic\": \"nonsense\"}"), petition.id());
            assertSame(id -> caller.postNothing(path + id + "/submission"), petition.id());
            assertSame(id -> caller.post(path + id + "/withdrawal", "{}"), petition.id());
            assertSame(id -> caller.post(path + id + "/appeal", "{}"), petition.id());
            assertSame(id -> caller.get(path + id + "/appeal"), petition.id());
            assertSame(id -> caller.post(path + id + "/withdrawal", "{\"reason\": " + TEXTS + "}"), petition.id());
            String own = "/api/v1/me/petitions/";
            assertSame(id -> caller.get(own + id + "/team"), petition.id());
            assertSame(id -> caller.postNothing(own + id + "/team/invitations"), petition.id());
            assertSame(id -> caller.delete(own + id + "/team/invitations/" + NOWHERE), petition.id());
            assertSame(id -> caller.delete(own + id + "/team/co-organizers/" + NOWHERE), petition.id());
            String wish =
                    "{\"nonce\": \"" + Nonce.random().base64Url() + "\", \"textSha256\": \"" + "0".repeat(64) + "\"}";
            assertSame(id -> caller.put(path + id + "/signature", wish), petition.id());
            assertSame(id -> caller.put(path + id + "/signature", "{}"), petition.id(), "NONCE_INVALID");
        }
    }

    @Test
    void aDraftIsNotThereForModeratorsEither() {
        Petition draft = APetition.aPetition().draft();
        Caller moderator = Caller.as(People.moderator());
        String path = "/api/v1/moderation/petitions/";
        assertSame(id -> moderator.get("/api/v1/petitions/" + id), draft.id());
        assertSame(id -> moderator.get(path + id), draft.id());
        assertSame(id -> moderator.put(path + id + "/lock", ""), draft.id());
        assertSame(id -> moderator.delete(path + id + "/lock"), draft.id());
        assertSame(id -> moderator.post(path + id + "/notes", "{\"text\": \"x\"}"), draft.id());
        assertSame(id -> moderator.post(path + id + "/verdict", "{\"verdict\": \"PUBLISH\"}"), draft.id());
        assertSame(id -> moderator.post(path + id + "/verdict", "{\"verdict\": \"REJECT\"}"), draft.id());
        assertSame(id -> moderator.post(path + id + "/stop", "{}"), draft.id());
    }

    @Test
    void whetherSomebodyHasSignedNobodyElseLearns() {
        Petition petition = APetition.aPetition().openForSigning();
        Petition other = APetition.aPetition().openForSigning();
        Person signatory = People.residentOf("KZ-62");
        String path = "/api/v1/petitions/" + petition.id();
        List<String> before = told(path, People.residentOf("KZ-62"));
        APetition.signing(other, signatory).join();
        assertThat(told(path, People.residentOf("KZ-62"))).isEqualTo(before);
        // Only one's own session leads to one's own receipt.
        APetition.signing(petition, signatory).join();
        assertThat(Caller.as(People.residentOf("KZ-62"))
                        .get(path + "/signature")
                        .status())
                .isEqualTo(404);
        assertThat(Caller.anonymous().get(path + "/signature").status()).isEqualTo(401);
        assertThat(Caller.as(signatory).get(path + "/signature").status()).isEqualTo(200);
    }

    private static List<String> told(String path, Person reader) {
        return Stream.of("", "/tally", "/tally/history", "/timeline", "/signature")
                .map(section -> Caller.as(reader).get(path + section).body())
                .toList();
    }

    private static void assertSame(Function<String, Answer> ask, Object hidden) {
        assertSame(ask, hidden, "NOT_FOUND");
    }

    private static void assertSame(Function<String, Answer> ask, Object hidden, String code) {
        Answer nothing = ask.apply(NOWHERE);
        Answer something = ask.apply(hidden.toString());
        assertThat(something.all()).isEqualTo(nothing.all());
        assertThat(something.code()).isEqualTo(code);
    }
}

package kz.undeu.moderation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text that is withheld is to be found nowhere in public; that it was rejected, why, and its fingerprint are. */
@ExtendWith(Product.class)
class WithheldTextTest {

    /** In no other text of the tests. */
    private final String word = "Жабагинарык" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private final String title = "Вымышленная клевета " + word;
    private final Person organizer = People.residentOf("KZ-62");
    private Petition petition;
    private ACase theCase;
    private String page;

    /** After the clock was set back. */
    @BeforeEach
    void submit() {
        petition =
                APetition.aPetition().by(organizer).titled(title).saying(word).submitted();
        theCase = ACase.of(petition);
        page = "/api/v1/petitions/" + petition.id();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            names = {"OFFENSIVE", "FALSE_OR_DEFAMATORY", "PERSONAL_DATA"})
    void isNowhereInPublic(ReasonCode code) {
        theCase.reject(People.moderator(), code.name());
        walk();
        theCase.appeal(organizer);
        walk();
        theCase.uphold(People.moderator());
        walk();

        String shown = Caller.anonymous().get(page).json().path("textSha256").asText();
        assertThat(shown).hasSize(64);
        assertThat(Caller.anonymous()
                        .get("/api/v1/moderation/decisions?limit=100&reasonCode=" + code)
                        .body())
                .contains(petition.id().value(), shown);
        assertThat(Caller.inBrowser(organizer).get(page).body())
                .as("their own text")
                .contains(title);
        assertThat(Caller.inBrowser(organizer).get("/api/v1/me/petitions").body())
                .contains(title);
        assertThat(Caller.inBrowser(People.moderator()).get(theCase.path()).body())
                .as("who decides an appeal must read it")
                .contains(title);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReasonCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OFFENSIVE", "FALSE_OR_DEFAMATORY", "PERSONAL_DATA"})
    void ofAllOtherReasonsTheTextStaysPublic(ReasonCode code) {
        theCase.reject(People.moderator(), code.name());
        assertThat(Caller.anonymous().get(page).body()).contains(title);
        assertThat(Caller.anonymous()
                        .get("/api/v1/moderation/decisions?limit=100&reasonCode=" + code)
                        .body())
                .contains(title);
    }

    private void walk() {
        List<String> paths = List.of(
                page,
                page + "/timeline",
                page + "/tally",
                page + "/tally/history",
                page + "/escalations",
                page + "/updates",
                page + "/invalidations",
                "/api/v1/petitions?q=" + URLEncoder.encode(word, UTF_8),
                "/api/v1/petitions?limit=100&sort=newest",
                "/api/v1/petitions/similar?language=ru&title=" + URLEncoder.encode(word, UTF_8),
                "/api/v1/statistics",
                "/api/v1/moderation/decisions?limit=100",
                "/api/v1/moderation/decisions.csv?language=ru",
                "/api/v1/moderation/service-level",
                "/feeds/decisions.atom?language=ru",
                "/feeds/petitions.atom?language=ru",
                "/feeds/petitions/" + petition.id() + ".atom?language=ru",
                "/ru/petitions/" + petition.id(),
                "/ru/decisions");
        Person moderator = People.moderator();
        for (Caller caller : List.of(
                Caller.anonymous(), Caller.inBrowser(People.residentOf("KZ-62")), Caller.inBrowser(moderator))) {
            for (String path : paths) {
                Answer answer = caller.get(path);
                assertThat(answer.body() + answer.headers()).as(path).doesNotContain(word);
                assertThat(answer.status()).as(path).isIn(200, 404);
            }
        }
        Answer follows =
                Caller.anonymous().post(page + "/followers", "{\"address\": \"reader@mail.kz\", \"language\": \"ru\"}");
        assertThat(follows.status()).as("a mail would name it").isEqualTo(404);
    }
}

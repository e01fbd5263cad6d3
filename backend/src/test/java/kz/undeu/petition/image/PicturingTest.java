package kz.undeu.petition.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of a petition over HTTP: given, described, seen, withheld. */
@ExtendWith(Product.class)
class PicturingTest {

    private static final String DESCRIBED =
            "{\"alternative\": {\"kk\": \"Қызыл мен көк\", \"ru\": \"Красное и синее\"}}";

    private final Person person = People.residentOf("KZ-62");
    private final Caller organizer = Caller.inBrowser(person);
    private final Caller stranger = Caller.inBrowser(People.residentOf("KZ-62"));
    private final Caller moderator = Caller.inBrowser(People.moderator());
    private final Petition draft = APetition.aPetition().by(person).draft();
    private final String path = "/api/v1/petitions/" + draft.id();
    private final String images = path + "/images";

    @Test
    void aPictureIsSeenByItsOrganizerThenByModeratorsThenByAll() {
        String address = given();
        assertThat(organizer.get(address).header("content-type")).isEqualTo("image/jpeg");
        assertThat(organizer.get(address).header("cache-control")).isEqualTo("no-store");
        assertSeenBy(address, false, false);
        organizer.patch(address, DESCRIBED);
        assertThat(organizer.postNothing(path + "/submission").status()).isEqualTo(200);
        assertSeenBy(address, true, false);
        moderator.post("/api/v1/moderation/petitions/" + draft.id() + "/verdict", "{\"verdict\": \"PUBLISH\"}");
        assertSeenBy(address, true, true);
        Answer seen = Caller.anonymous().get(address);
        assertThat(seen.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(seen.header("x-content-type-options")).isEqualTo("nosniff");
        JsonNode image = Caller.anonymous().get(path).json().at("/images/0");
        assertThat(image.path("address").asText()).isEqualTo(address);
        assertThat(image.path("width").asInt()).isEqualTo(60);
        assertThat(image.at("/alternative/kk").asText()).isEqualTo("Қызыл мен көк");
    }

    @Test
    void picturesOfARejectedPetitionAreNotPublic() {
        String address = given();
        organizer.patch(address, DESCRIBED);
        organizer.postNothing(path + "/submission");
        moderator.post("/api/v1/moderation/petitions/" + draft.id() + "/verdict", """
                {"verdict": "REJECT", "reasonCode": "OFFENSIVE", "legalBasis": {"ru": "Статья"},
                 "explanation": {"ru": "Оскорбление"}}""");
        assertSeenBy(address, true, false);
        assertThat(organizer.get(address).status()).isEqualTo(200);
        assertThat(Caller.anonymous().get(path).json().path("images")).isEmpty();
    }

    @Test
    void thePublicHashCoversPicturesAndTheirDescriptions() {
        Petition same = APetition.aPetition().by(person).draft();
        String address = given();
        organizer.patch(address, DESCRIBED);
        assertThat(hashOfPublished(path, draft)).isNotEqualTo(hashOfPublished("/api/v1/petitions/" + same.id(), same));
    }

    @Test
    void aPictureNeedsADescriptionInEachLanguageOfThePetition() {
        String address = given();
        assertThat(violationsOfSubmission()).containsExactly("images[0].alternative");
        organizer.patch(address, "{\"alternative\": {\"ru\": \"Красное\"}}");
        assertThat(violationsOfSubmission()).containsExactly("images[0].alternative");
        assertThat(organizer
                        .patch(address, "{\"alternative\": {\"ru\": \"" + "я".repeat(251) + "\"}}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(organizer
                        .patch(address, "{\"alternative\": {\"ru\": \"a\\u0000\"}}")
                        .code())
                .isEqualTo("INPUT_INVALID");
        assertThat(organizer.patch(address, "{\"alternative\": 7}").code()).isEqualTo("INPUT_INVALID");
        organizer.patch(address, DESCRIBED);
        assertThat(organizer.postNothing(path + "/submission").status()).isEqualTo(200);
    }

    @Test
    void aPetitionHasAtMostThreePicturesAndTheSameOneOnce() {
        String first = given();
        assertThat(given()).isEqualTo(first);
        assertThat(send(TestImages.of("png", 61, 40)).status()).isEqualTo(201);
        assertThat(send(TestImages.of("png", 62, 40)).status()).isEqualTo(201);
        assertThat(send(TestImages.of("png", 63, 40)).code()).isEqualTo("TOO_MANY_IMAGES");
        assertThat(organizer.delete(first).status()).isEqualTo(204);
        assertThat(organizer.delete(first).code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.get(first).code()).isEqualTo("NOT_FOUND");
        assertThat(send(TestImages.of("png", 63, 40)).status()).isEqualTo(201);
        assertThat(organizer.get(path).json().path("images")).hasSize(3);
    }

    @Test
    void twoAtOnceMakeNoFourth() {
        given();
        send(TestImages.of("png", 61, 40));
        List<CompletableFuture<Answer>> both = Stream.of(62, 63)
                .map(width -> CompletableFuture.supplyAsync(() -> send(TestImages.of("png", width, 40))))
                .toList();
        assertThat(both).extracting(each -> each.join().status()).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(send(svg).code()).isEqualTo("IMAGE_NOT_READABLE");
        assertThat(send(svg).status()).isEqualTo(422);
        assertThat(send(TestImages.pngBomb(50_000, 50_000)).code()).isEqualTo("IMAGE_TOO_LARGE");
        assertThat(send(new byte[20_000_000]).code()).isEqualTo("TOO_LARGE");
        assertThat(organizer.postBytes(images, svg, "image/svg+xml").code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(organizer.post(images, "{}").code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(organizer.postNothing(images).status()).isBetween(400, 422);
        assertThat(organizer.get(path).json().path("images")).isEmpty();
    }

    @Test
    void othersNeitherGiveNorTakeNorDescribe() {
        String address = given();
        byte[] png = TestImages.of("png", 61, 40);
        for (Caller other : List.of(stranger, moderator)) {
            assertThat(other.postBytes(images, png, "image/png").code()).isEqualTo("NOT_FOUND");
            assertThat(other.patch(address, DESCRIBED).code()).isEqualTo("NOT_FOUND");
            assertThat(other.delete(address).code()).isEqualTo("NOT_FOUND");
        }
        assertThat(Caller.anonymous().postBytes(images, png, "image/png").status())
                .isEqualTo(401);
        assertThat(organizer.get(images + "/nonsense").code()).isEqualTo("NOT_FOUND");
        assertThat(organizer.patch(images + "/" + "0".repeat(64), DESCRIBED).code())
                .isEqualTo("NOT_FOUND");
        organizer.patch(address, DESCRIBED);
        organizer.postNothing(path + "/submission");
        assertThat(send(png).code()).isEqualTo("NOT_A_DRAFT");
        assertThat(organizer.patch(address, DESCRIBED).code()).isEqualTo("NOT_A_DRAFT");
        assertThat(organizer.delete(address).code()).isEqualTo("NOT_A_DRAFT");
    }

    @Test
    void picturesGoWithTheirDraft() {
        String address = given();
        organizer.delete(path);
        assertThat(organizer.get(address).code()).isEqualTo("NOT_FOUND");
    }

    private String given() {
        Answer answer = send(TestImages.of("png", 60, 40));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("address").asText();
    }

    private Answer send(byte[] file) {
        return organizer.postBytes(images, file, "image/png");
    }

    private void assertSeenBy(String address, boolean moderators, boolean everybody) {
        assertThat(moderator.get(address).status()).isEqualTo(moderators ? 200 : 404);
        assertThat(stranger.get(address).status()).isEqualTo(everybody ? 200 : 404);
        assertThat(Caller.anonymous().get(address).status()).isEqualTo(everybody ? 200 : 404);
    }

    private List<String> violationsOfSubmission() {
        return organizer
                .postNothing(path + "/submission")
                .json()
                .path("violations")
                .findValuesAsText("field");
    }

    private String hashOfPublished(String address, Petition petition) {
        organizer.postNothing(address + "/submission");
        moderator.post("/api/v1/moderation/petitions/" + petition.id() + "/verdict", "{\"verdict\": \"PUBLISH\"}");
        return Caller.anonymous().get(address).json().path("textSha256").asText();
    }
}

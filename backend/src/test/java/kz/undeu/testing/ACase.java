package kz.undeu.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Caller.Answer;

/** A petition in the hands of moderators, by the API. */
public final class ACase {

    private static final String WHY = "\"legalBasis\": {\"ru\": \"Статья 90-2\"}, \"explanation\": {\"ru\": \"%s\"}";

    private final PetitionId id;

    private ACase(PetitionId id) {
        this.id = id;
    }

    public static ACase of(Petition petition) {
        return new ACase(petition.id());
    }

    public String path() {
        return "/api/v1/moderation/petitions/" + id;
    }

    public Answer publish(Person moderator) {
        return verdict(moderator, "{\"verdict\": \"PUBLISH\"}");
    }

    public Answer reject(Person moderator, String reasonCode) {
        return verdict(
                moderator,
                "{\"verdict\": \"REJECT\", \"reasonCode\": \"" + reasonCode + "\", " + WHY.formatted("Отказ") + "}");
    }

    public Answer uphold(Person moderator) {
        return verdict(moderator, "{\"verdict\": \"UPHOLD\", " + WHY.formatted("Отказ верен") + "}");
    }

    public Answer overturn(Person moderator) {
        return verdict(moderator, "{\"verdict\": \"OVERTURN\", " + WHY.formatted("Отказ неверен") + "}");
    }

    public Answer verdict(Person moderator, String json) {
        return Caller.inBrowser(moderator).post(path() + "/verdict", json);
    }

    public Answer lock(Person moderator) {
        return Caller.inBrowser(moderator).put(path() + "/lock", "");
    }

    public Answer appeal(Person organizer) {
        return Caller.inBrowser(organizer)
                .post("/api/v1/petitions/" + id + "/appeal", "{\"text\": {\"ru\": \"Прошу пересмотреть\"}}");
    }

    /** As a moderator sees it in the queue; missing when it does not wait. */
    public JsonNode inQueueOf(Person moderator) {
        JsonNode items = Caller.inBrowser(moderator)
                .get("/api/v1/moderation/queue")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.at("/petition/id").asText().equals(id.value()))
                .findFirst()
                .orElse(items.path("none"));
    }
}

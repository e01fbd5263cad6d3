package kz.undeu.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
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
        return queueOf(moderator).stream()
                .filter(item -> item.at("/petition/id").asText().equals(id.value()))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** Page by page, so that what other tests have left waiting does not matter. */
    public static List<JsonNode> queueOf(Person moderator) {
        Caller caller = Caller.inBrowser(moderator);
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = caller.get("/api/v1/moderation/queue?limit=100&cursor=" + cursor)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return all;
    }
}

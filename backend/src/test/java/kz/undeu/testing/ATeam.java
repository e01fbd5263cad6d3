package kz.undeu.testing;

import com.fasterxml.jackson.databind.JsonNode;
import kz.undeu.identity.Person;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Caller.Answer;

/** Those who work on a petition, by the API. */
public final class ATeam {

    private final PetitionId petition;
    private final Person organizer;

    private ATeam(PetitionId petition, Person organizer) {
        this.petition = petition;
        this.organizer = organizer;
    }

    public static ATeam of(Petition petition, Person organizer) {
        return new ATeam(petition.id(), organizer);
    }

    public String path() {
        return "/api/v1/me/petitions/" + petition + "/team";
    }

    public Answer inviting() {
        return Caller.inBrowser(organizer).postNothing(path() + "/invitations");
    }

    /** The secret of a new invitation. */
    public String invite() {
        return inviting().json().path("secret").asText();
    }

    public static Answer accept(Person person, String secret) {
        return Caller.inBrowser(person).post("/api/v1/invitations/acceptance", body(secret));
    }

    public static Answer decline(String secret) {
        return Caller.anonymous().with("X-Undeu", "1").post("/api/v1/invitations/refusal", body(secret));
    }

    public static Answer look(Caller caller, String secret) {
        return caller.post("/api/v1/invitations/view", body(secret));
    }

    public static String body(String secret) {
        return "{\"secret\": \"" + secret + "\"}";
    }

    /** Invites somebody, who accepts. */
    public Person joinedBy(Person person) {
        Answer accepted = accept(person, invite());
        if (accepted.status() != 200) {
            throw new AssertionError(accepted.body());
        }
        return person;
    }

    public JsonNode seenBy(Person person) {
        return Caller.inBrowser(person).get(path()).json();
    }

    /** Somebody ends the part of a co-organizer. */
    public Answer end(Person caller, Person coOrganizer) {
        return Caller.inBrowser(caller).delete(path() + "/co-organizers/" + idOf(coOrganizer));
    }

    /** By which a co-organizer is named. */
    public String idOf(Person coOrganizer) {
        for (JsonNode each : seenBy(coOrganizer).path("coOrganizers")) {
            if (each.path("me").asBoolean()) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no co-organizer");
    }
}

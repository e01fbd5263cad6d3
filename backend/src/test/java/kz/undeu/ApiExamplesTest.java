package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.identity.Person;
import kz.undeu.invalidation.AnInvalidation;
import kz.undeu.petition.Petition;
import kz.undeu.testing.ACase;
import kz.undeu.testing.AMachine;
import kz.undeu.testing.APetition;
import kz.undeu.testing.ATeam;
import kz.undeu.testing.ApiDescription;
import kz.undeu.testing.ApiDescription.DescribedAnswer;
import kz.undeu.testing.Caller;
import kz.undeu.testing.Caller.Answer;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Examples have all fields of their schemas; so they are like answers only while answers have all of them too. {@link Caller}
 * holds each answer of each test against the description, also what is sent and changed; here all that can be read is read, by
 * whom it is for, so that nothing of it is left to chance.
 */
@ExtendWith(Product.class)
class ApiExamplesTest {

    private static final String ADMIN = "/api/v1/admin";
    private static final String CHANNELS = ADMIN + "/agencies/maslikhat-33/channels";
    private static final Pattern OWN = Pattern.compile("/(me|mine|signature|appeal)(/|$)");
    private static final String FLOW = "/api/v1/moderation/petitions/{id}/flow";
    private static final String LADDER = "/api/v1/thresholds/preview";

    private final Person organizer = People.residentOf("KZ-39");
    private final Person moderator = People.moderator();
    private final Caller officer = Caller.as(People.officerOf("akimat-39"));
    private final Caller admin = Caller.as(People.administrator());
    private final Map<String, String> known = new HashMap<>();

    @Test
    void whatIsReadIsAnsweredAsItsExampleByRole() {
        aPetitionThatWentToAnAgency();
        aCaseOfModerators();
        whatAdministratorsKeep();

        assertThat(answered())
                .contains(
                        "/api/v1/petitions",
                        "/api/v1/petitions/{id}",
                        "/api/v1/petitions/{id}/tally",
                        "/api/v1/petitions/{id}/timeline",
                        "/api/v1/petitions/{id}/signature",
                        "/api/v1/petitions/{id}/signature/words",
                        "/api/v1/petitions/{id}/invalidations",
                        "/api/v1/petitions/{id}/updates",
                        "/api/v1/jurisdictions",
                        "/api/v1/statistics/overview",
                        LADDER,
                        "/api/v1/me/data",
                        "/api/v1/me/petitions",
                        "/api/v1/me/petitions/{id}/desk",
                        "/api/v1/me/petitions/{id}/tags",
                        "/api/v1/me/petitions/{id}/team",
                        "/api/v1/me/signatures",
                        "/api/v1/moderation/invalidations",
                        "/api/v1/moderation/invalidations/{iid}",
                        "/api/v1/moderation/petitions/{id}",
                        FLOW,
                        "/api/v1/moderation/queue",
                        "/api/v1/moderation/service-level",
                        "/api/v1/agency/colleagues",
                        "/api/v1/agency/desk",
                        "/api/v1/agency/escalations",
                        "/api/v1/agency/escalations/{eid}",
                        "/api/v1/agency/escalations/{eid}/assignment",
                        "/api/v1/admin/agencies",
                        "/api/v1/admin/agencies/{slug}",
                        "/api/v1/admin/agencies/{slug}/channels/{id}/history",
                        "/api/v1/admin/agencies/{slug}/channels/{id}/tests",
                        "/api/v1/admin/agency-clients",
                        "/api/v1/admin/holidays",
                        "/api/v1/admin/population",
                        "/api/v1/admin/threshold-rules",
                        "/api/v1/admin/topics/{slug}");
    }

    private void aPetitionThatWentToAnAgency() {
        Petition petition = APetition.aPetition().in("KZ-39").by(organizer).openForSigning();
        ATeam team = ATeam.of(petition, organizer);
        team.joinedBy(People.residentOf("KZ-39"));
        team.invite();
        told(Caller.inBrowser(organizer)
                .post(
                        "/api/v1/petitions/" + petition.id() + "/updates",
                        "{\"title\": {\"ru\": \"Встреча\"}, \"text\": {\"ru\": \"Мы встретились с акимом\"}}"));
        known.put("/invalidations/{iid}", "/invalidations/" + AnInvalidation.of(petition, 3));
        String escalation = AForwardedPetition.of(petition);
        told(officer.put("/api/v1/agency/escalations/" + escalation + "/assignment", ""));
        known.put("/escalations/{eid}", "/escalations/" + escalation);
        known.put(FLOW, FLOW.replace("{id}", petition.id().value()));
        known.put("/petitions/{id}", "/petitions/" + petition.id());
    }

    private void aCaseOfModerators() {
        ACase waiting = ACase.of(APetition.aPetition().in("KZ-39").submitted());
        told(waiting.lock(moderator));
        told(Caller.as(moderator).post(waiting.path() + "/notes", "{\"text\": \"Похожая была в октябре\"}"));
        known.put("/api/v1/moderation/petitions/{id}", waiting.path());
    }

    private void whatAdministratorsKeep() {
        AMachine.of("maslikhat-33");
        Answer opened = told(admin.post(
                CHANNELS, "{\"kind\": \"EMAIL\", \"address\": \"p@maslikhat.example\", \"reason\": \"a letter\"}"));
        String channel = CHANNELS + "/" + opened.json().at("/channel/id").asText();
        told(admin.postNothing(channel + "/test"));
        known.put(ADMIN + "/agencies/{slug}/channels/{id}", channel);
        known.put("/agencies/{slug}", "/agencies/akimat-39");
        known.put("/topics/{slug}", "/topics/water");
        known.put(LADDER, LADDER + "?jurisdiction=KZ-39&topic=health");
    }

    /** Whatever has been answered and was no empty list. */
    private Set<String> answered() {
        Set<String> answered = new TreeSet<>();
        for (DescribedAnswer described : ApiDescription.ofProduct().answers()) {
            String path = filled(described.path());
            if (described.method().equals("GET") && !path.contains("{")) {
                Answer answer = callerOf(path).get(path);
                if (answer.status() == 200 && holdsSomething(answer.json())) {
                    answered.add(described.path());
                }
            }
        }
        return answered;
    }

    /** With what is known of its variables; of several addresses that are known the one that says most. */
    private String filled(String template) {
        return known.keySet().stream()
                .filter(template::contains)
                .max(Comparator.comparingInt(String::length))
                .map(variable -> template.replace(variable, known.get(variable)))
                .orElse(template);
    }

    private Caller callerOf(String path) {
        if (path.startsWith(ADMIN)) {
            return admin;
        }
        if (path.startsWith("/api/v1/moderation")) {
            return Caller.as(moderator);
        }
        if (path.startsWith("/api/v1/agency/")) {
            return officer;
        }
        return OWN.matcher(path).find() ? Caller.as(organizer) : Caller.anonymous();
    }

    private static boolean holdsSomething(JsonNode answer) {
        JsonNode list = answer.path("items");
        return list.isMissingNode() ? !answer.isEmpty() : !list.isEmpty();
    }

    private static Answer told(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer;
    }
}

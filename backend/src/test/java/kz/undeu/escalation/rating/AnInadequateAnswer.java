package kz.undeu.escalation.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.identity.Person;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;

/** An answer that came back to its agency, all of it by the API. */
public final class AnInadequateAnswer {

    private AnInadequateAnswer() {}

    /** The id of an escalation whose answer a moderator has returned now. */
    public static String returnedTo(String region, String agency) {
        String id = AForwardedPetition.to(region);
        Caller officer = Caller.inBrowser(People.officerOf(agency));
        String inbox = "/api/v1/agency/escalations/" + id;
        officer.post(inbox + "/registration", "{\"number\": \"ЗТ-1\"}");
        assertThat(officer.post(inbox + "/response", """
                        {"answers": [{"demand": 1, "outcome": "REFUSED", "reasons": {"ru": "Нет"}},
                            {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}], "text": null}""").status()).isBetween(200, 201);
        PetitionId petition = Product.bean(Escalations.class)
                .findById(EscalationId.parse(id))
                .orElseThrow()
                .petition();
        List<Person> signatories = APetition.sign(Product.bean(Petitions.class).get(petition), 2);
        signatories.forEach(person -> assertThat(Caller.inBrowser(person)
                        .post(
                                "/api/v1/petitions/" + petition + "/escalations/" + id + "/ratings",
                                "{\"ratings\": [{\"demand\": 1, \"answered\": \"NO\"}]}")
                        .status())
                .isEqualTo(200));
        assertThat(Caller.inBrowser(People.moderator())
                        .post(
                                "/api/v1/moderation/inadequate-answers/" + id + "/return",
                                "{\"legalBasis\": {\"ru\": \"АППК\"}, \"explanation\": {\"ru\": \"Не ответили\"}}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    /** The agency answers anew. */
    public static void answeredAnew(String id, String agency) {
        assertThat(Caller.inBrowser(People.officerOf(agency))
                        .post("/api/v1/agency/escalations/" + id + "/response/corrections", """
                        {"why": {"ru": "Новый ответ"}, "answers": [{"demand": 1, "outcome": "REFUSED", "reasons": {"ru": "Вот почему"}},
                            {"demand": 2, "outcome": "SATISFIED", "reasons": {"ru": "Да"}}]}""")
                        .status())
                .isBetween(200, 201);
    }
}

package kz.undeu.escalation.response;

import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;

/** A petition of two demands that the akimat of its region has registered. */
final class ARegisteredPetition {

    static final String ANSWERS = """
            "answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                        {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}], "text": null""";

    private ARegisteredPetition() {}

    /** Its address in the inbox. */
    static String of(String agency) {
        String path = "/api/v1/agency/escalations/"
                + AForwardedPetition.to("KZ-" + agency.substring(agency.lastIndexOf('-') + 1));
        Caller.inBrowser(People.officerOf(agency)).post(path + "/registration", "{\"number\": \"ЗТ-1\"}");
        return path;
    }

    static String answered(String agency) {
        String path = of(agency);
        Caller.inBrowser(People.officerOf(agency)).post(path + "/response", "{" + ANSWERS + "}");
        return path;
    }
}

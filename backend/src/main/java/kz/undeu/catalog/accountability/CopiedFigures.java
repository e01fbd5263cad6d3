package kz.undeu.catalog.accountability;

import java.text.NumberFormat;
import kz.undeu.catalog.copy.CopiedWords;

/** Says in a copy how an agency keeps a deadline, as the site's pages say it. */
final class CopiedFigures {

    private CopiedFigures() {}

    /** "8 of 10 (80 %)": the percentage only where there are enough cases for one. */
    static String onTime(CopiedWords words, Punctuality of) {
        if (of.judged() == 0) {
            return words.say("accountability.noneYet");
        }
        String said = words.say("accountability.of", "onTime", of.onTime(), "judged", of.judged());
        return of.percentOnTime() == null ? said : said + " (" + of.percentOnTime() + "\u00a0%)";
    }

    static String median(CopiedWords words, Punctuality of) {
        return of.medianWorkingDays() == null
                ? words.say("accountability.noneYet")
                : words.say(
                        "accountability.median",
                        "days",
                        NumberFormat.getInstance(words.language().locale()).format(of.medianWorkingDays()),
                        "count",
                        of.done());
    }
}

package kz.undeu.catalog.poster;

import java.util.List;
import kz.undeu.kernel.Language;

/**
 * What a poster says.
 *
 * @param language of the words that are ours
 * @param titleLanguage of the title, where the petition has none in the other
 * @param summaryLanguage likewise
 * @param kind what it is: a petition, and to whom
 * @param number how many signatures are needed, as it is written
 * @param numberWords what the number means
 * @param stepsTitle over the steps
 * @param steps how to sign
 * @param address short, to be typed
 * @param link of the QR code
 * @param qrWords what the QR code is, for who does not see it
 * @param note at the foot
 */
record Poster(
        Language language,
        String title,
        Language titleLanguage,
        String summary,
        Language summaryLanguage,
        String kind,
        String number,
        String numberWords,
        String stepsTitle,
        List<String> steps,
        String address,
        String link,
        String qrWords,
        String note) {

    Poster {
        steps = List.copyOf(steps);
    }
}

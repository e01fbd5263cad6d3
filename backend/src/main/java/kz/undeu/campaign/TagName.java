package kz.undeu.campaign;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** The name of a way by which people come, as it stands in an address: {@code poster-almaty}. */
public record TagName(String value) {

    // Checked for its length first: nothing that somebody sends is matched against a pattern at any length.
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Reads what an organizer names.
     *
     * @throws Refusal INPUT_INVALID
     */
    public static TagName parse(String text) {
        return of(text).orElseThrow(() -> Refusal.of(
                CommonRefusal.INPUT_INVALID,
                List.of(new Violation(
                        "tag",
                        text.length() > CampaignLimit.TAG_NAME.max() ? "TOO_LONG" : "PATTERN",
                        "1 to " + CampaignLimit.TAG_NAME.max() + " of a-z and 0-9, with single hyphens in between"))));
    }

    /** Reads what a visitor's browser sends: anything. */
    public static Optional<TagName> of(String text) {
        return text.length() <= CampaignLimit.TAG_NAME.max()
                        && FORM.matcher(text).matches()
                ? Optional.of(new TagName(text))
                : Optional.empty();
    }
}

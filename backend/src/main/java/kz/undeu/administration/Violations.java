package kz.undeu.administration;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.undeu.identity.ActReason;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** What is wrong with an input of an administrator, gathered so that all of it is told at once. */
public final class Violations {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])");
    private static final String REQUIRED = "REQUIRED";

    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String code, String message) {
        found.add(new Violation(field, code, message));
    }

    /** Adds a violation where a claim does not hold; returns the claim. */
    public boolean require(boolean holds, String field, String code, String message) {
        if (!holds) {
            add(field, code, message);
        }
        return holds;
    }

    public boolean present(@Nullable Object value, String field) {
        return require(value != null, field, REQUIRED, "is missing");
    }

    /** One line of text, as long as the column that holds it. */
    public void text(@Nullable String text, String field, int longest) {
        if (text == null || LocalizedText.isBlank(text)) {
            add(field, REQUIRED, "is missing");
        } else if (text.strip().length() > longest) {
            add(field, "TOO_LONG", "at most " + longest + " characters");
        } else if (LocalizedText.isUnprintable(text)) {
            add(field, "UNPRINTABLE", "contains control characters");
        }
    }

    public void reason(@Nullable String reason) {
        found.addAll(ActReason.violations(reason));
    }

    /** How addresses call something new, which nothing else may be called. */
    void slug(@Nullable String slug, Predicate<String> isTaken) {
        if (require(
                slug != null && SLUG.matcher(slug).matches(),
                "slug",
                "INVALID",
                "2 to 40 small Latin letters, digits and hyphens")) {
            require(!isTaken.test(slug), "slug", "TAKEN", "there is one of that name");
        }
    }

    /** A name in all three languages. */
    void name(@Nullable LocalizedText name) {
        for (Language language : Language.values()) {
            text(name == null ? null : name.in(language), "name." + language.code(), LONGEST_NAME);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Says no when something was found.
     *
     * @throws Refusal INPUT_INVALID
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, found);
        }
    }
}

package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import kz.undeu.agency.Topic;
import kz.undeu.agency.Topics;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;

/** What the text of a draft must be like, while it is written and when it is handed in. */
@Singleton
class DraftCheck {

    private static final LocalizedText NOTHING = LocalizedText.of(Map.of());

    private final Jurisdictions jurisdictions;
    private final Topics topics;

    DraftCheck(Jurisdictions jurisdictions, Topics topics) {
        this.jurisdictions = jurisdictions;
        this.topics = topics;
    }

    /**
     * A text with all its parts.
     *
     * @throws Refusal INPUT_INVALID
     */
    PetitionText whole(PetitionInput input) {
        return checked(input, true);
    }

    /**
     * A draft that is handed in: all its parts are there, and each picture is described in each of its languages.
     *
     * @throws Refusal INPUT_INVALID
     */
    void whole(Petition draft, PetitionText text) {
        whole(PetitionInput.of(draft, text));
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < text.images().size(); i++) {
            if (!text.images()
                    .get(i)
                    .alternative()
                    .texts()
                    .keySet()
                    .containsAll(text.title().texts().keySet())) {
                violations.add(
                        new Violation("images[" + i + "].alternative", "REQUIRED", "in each language of the title"));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }

    /**
     * A text that somebody is writing: parts may be missing, but none may be too long, and a demand that says nothing is
     * left out.
     *
     * @throws Refusal INPUT_INVALID
     */
    PetitionText unfinished(PetitionInput input) {
        return checked(input, false);
    }

    private PetitionText checked(PetitionInput input, boolean whole) {
        List<Violation> violations = new ArrayList<>();
        check(violations, "title", input.title(), PetitionLimit.TITLE, whole);
        if (violations.isEmpty() && input.title() != null && !input.title().isOneLine()) {
            violations.add(new Violation("title", "UNPRINTABLE", "one line"));
        }
        check(violations, "summary", input.summary(), PetitionLimit.SUMMARY, whole);
        check(violations, "background", input.background(), PetitionLimit.BACKGROUND, false);
        List<LocalizedText> demands = input.demands() == null ? List.of() : input.demands();
        if (demands.isEmpty() && whole) {
            violations.add(new Violation("demands", "REQUIRED", "at least one demand"));
        }
        if (demands.size() > PetitionLimit.DEMANDS.max()) {
            violations.add(new Violation("demands", "TOO_MANY", "at most " + PetitionLimit.DEMANDS.max()));
        }
        // Beyond, each would be one more violation in an answer of any length.
        for (int i = 0; i < Math.min(demands.size(), PetitionLimit.DEMANDS.max()); i++) {
            check(violations, "demands[" + i + "]", demands.get(i), PetitionLimit.DEMAND, whole);
        }
        if (!isKnownJurisdiction(input.jurisdiction())) {
            violations.add(new Violation("jurisdiction", "UNKNOWN", "no such jurisdiction"));
        }
        Optional<Topic> topic = input.topic() == null ? Optional.empty() : topics.findBySlug(input.topic());
        if (topic.isEmpty()) {
            violations.add(new Violation("topic", "UNKNOWN", "no such topic"));
        } else if (whole && !topic.get().isEnabled()) {
            violations.add(new Violation("topic", "DISABLED", "takes no new petitions: choose another"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
        return new PetitionText(
                Objects.requireNonNullElse(input.title(), NOTHING),
                Objects.requireNonNullElse(input.summary(), NOTHING),
                input.background(),
                demands.stream()
                        .filter(Objects::nonNull)
                        .filter(Predicate.not(LocalizedText::saysNothing))
                        .toList());
    }

    private boolean isKnownJurisdiction(@Nullable String code) {
        try {
            return code != null
                    && jurisdictions.findByCode(new JurisdictionCode(code)).isPresent();
        } catch (IllegalArgumentException notACode) {
            return false;
        }
    }

    private static void check(
            List<Violation> violations,
            String field,
            @Nullable LocalizedText text,
            PetitionLimit limit,
            boolean required) {
        if (text == null || text.saysNothing()) {
            if (required) {
                violations.add(new Violation(field, "REQUIRED", "needed in at least one language"));
            }
            return;
        }
        if (text.longest() > limit.max()) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + limit.max() + " characters"));
        }
        if (text.holdsUnprintable()) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }
}

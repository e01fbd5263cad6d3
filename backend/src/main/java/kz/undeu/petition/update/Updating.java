package kz.undeu.petition.update;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.undeu.identity.Person;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.kernel.Violation;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionState;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.team.Teams;

/** An organizer or co-organizer tells followers the news, at most once in three days. */
@Singleton
public class Updating {

    private final Petitions petitions;
    private final PetitionUpdates updates;
    private final Teams teams;

    Updating(Petitions petitions, PetitionUpdates updates, Teams teams) {
        this.petitions = petitions;
        this.updates = updates;
        this.teams = teams;
    }

    /**
     * Publishes news.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN to others than organizer and co-organizers, INPUT_INVALID, UPDATE_NOT_POSSIBLE, UPDATE_TOO_SOON
     */
    @Transactional
    public PetitionUpdate publish(
            PetitionId id, Person author, @Nullable LocalizedText title, @Nullable LocalizedText text, Instant at) {
        // Of two at once the second waits here, and then comes too soon.
        if (petitions.lock(id).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND);
        }
        Petition petition = petitions.get(id);
        teams.mustInclude(petition, author);
        check(title, text);
        if (!petition.state().collects() && petition.state() != PetitionState.CLOSED) {
            throw Refusal.of(UpdateRefusal.UPDATE_NOT_POSSIBLE);
        }
        Optional<PetitionUpdate> latest = updates.findLatest(id);
        if (latest.isPresent() && at.isBefore(nextPossibleAt(latest.get()))) {
            throw Refusal.of(UpdateRefusal.UPDATE_TOO_SOON);
        }
        int number = latest.map(PetitionUpdate::number).orElse(0) + 1;
        return updates.save(new PetitionUpdate(id, number, title, text, at));
    }

    static Instant nextPossibleAt(PetitionUpdate latest) {
        return latest.publishedAt().plus(UpdateLimit.BETWEEN);
    }

    private static void check(@Nullable LocalizedText title, @Nullable LocalizedText text) {
        List<Violation> violations = new ArrayList<>();
        check(violations, "title", title, UpdateLimit.TITLE);
        check(violations, "text", text, UpdateLimit.TEXT);
        if (violations.isEmpty() && !title.texts().keySet().equals(text.texts().keySet())) {
            violations.add(new Violation("title", "LANGUAGES_DIFFER", "title and text in the same languages"));
        }
        if (violations.isEmpty() && !title.isOneLine()) {
            violations.add(new Violation("title", "UNPRINTABLE", "one line"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.of(CommonRefusal.INPUT_INVALID, violations);
        }
    }

    private static void check(
            List<Violation> violations, String field, @Nullable LocalizedText text, UpdateLimit limit) {
        if (text == null || text.saysNothing()) {
            violations.add(new Violation(field, "REQUIRED", "needed in at least one language"));
        } else if (text.longest() > limit.max()) {
            violations.add(new Violation(field, "TOO_LONG", "at most " + limit.max() + " characters"));
        } else if (text.holdsUnprintable()) {
            violations.add(new Violation(field, "UNPRINTABLE", "contains control characters"));
        }
    }
}

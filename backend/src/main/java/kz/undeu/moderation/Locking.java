package kz.undeu.moderation;

import io.micronaut.context.annotation.Property;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;

/**
 * Lets one moderator at a time read a case, so that no two do the same work. The lock ends by itself, because pages are
 * left open; it is a courtesy, not what keeps two verdicts apart: that is the state of the petition.
 */
@Singleton
public class Locking {

    private final EditLocks locks;
    private final Petitions petitions;
    private final Duration length;

    Locking(
            EditLocks locks,
            Petitions petitions,
            @Property(name = "undeu.moderation.lock", defaultValue = "10m") Duration length) {
        this.locks = locks;
        this.petitions = petitions;
        this.length = length;
    }

    /**
     * Takes or prolongs the lock of a case.
     *
     * @throws Refusal CASE_LOCKED while another moderator has it
     */
    @Transactional
    public EditLock take(PetitionId petition, Person moderator) {
        // Of two at once the second waits here, and then sees the first.
        petitions.lock(petition);
        mustBeFree(petition, moderator);
        locks.take(petition, moderator.key(), length.toSeconds());
        return locks.findHeld(petition).orElseThrow(() -> new IllegalStateException("a lock was not written"));
    }

    /** Gives the lock back; without a word when the caller does not have it. */
    @Transactional
    public void giveBack(PetitionId petition, Person moderator) {
        petitions.lock(petition);
        if (locks.findHeld(petition)
                .filter(lock -> lock.holderKey().equals(moderator.key()))
                .isPresent()) {
            locks.remove(petition);
        }
    }

    /**
     * What only who reads a case may do, and anybody while nobody reads it. The caller's transaction holds the petition's
     * row.
     *
     * @throws Refusal CASE_LOCKED
     */
    void mustBeFree(PetitionId petition, Person moderator) {
        if (locks.findHeld(petition)
                .filter(lock -> !lock.holderKey().equals(moderator.key()))
                .isPresent()) {
            throw Refusal.of(ModerationRefusal.CASE_LOCKED);
        }
    }

    /** The case is decided. */
    void end(PetitionId petition) {
        locks.remove(petition);
    }

    Optional<EditLock> of(PetitionId petition) {
        return locks.findHeld(petition);
    }

    Map<PetitionId, EditLock> all() {
        return locks.findAllHeld().stream().collect(Collectors.toMap(EditLock::petition, Function.identity()));
    }

    /** The cases somebody reads at present. */
    public List<EditLock> of(PersonKey moderator) {
        return locks.findAllHeld().stream()
                .filter(lock -> lock.holderKey().equals(moderator))
                .toList();
    }

    /** A page that was just closed leaves its lock. Every replica does this; that several do is no harm. */
    @Scheduled(fixedDelay = "10m", initialDelay = "3m")
    void removeOver() {
        locks.removeOver();
    }
}

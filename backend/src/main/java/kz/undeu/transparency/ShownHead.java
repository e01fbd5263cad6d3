package kz.undeu.transparency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import kz.undeu.petition.PetitionId;

/** The head that people read: the file, held against the last one that was signed. */
final class ShownHead {

    private static final String PLACE = LogFiles.CHECKPOINT;

    private final Optional<Checkpoint> shown;
    private final boolean isForeign;

    private ShownHead(Optional<Checkpoint> shown, boolean isForeign) {
        this.shown = shown;
        this.isForeign = isForeign;
    }

    static ShownHead read(LogFiles files, PetitionId petition, NoteKey key, String origin) {
        Optional<String> note =
                files.read(petition, LogFiles.CHECKPOINT).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        try {
            return new ShownHead(note.map(text -> Checkpoint.open(key, origin, text)), false);
        } catch (IllegalArgumentException foreign) {
            return new ShownHead(Optional.empty(), true);
        }
    }

    /**
     * Adds what is wrong with it.
     *
     * @param signed the last one, known to the database when this one was read or later
     * @param at when the recount began; what was signed not long before may not be shown yet
     */
    void compare(Optional<Checkpoint> signed, Instant signedAt, Instant at, Differences differences) {
        if (isForeign) {
            differences.add(DifferenceKind.LOG_ROOT, PLACE, "our key has not signed it");
            return;
        }
        boolean isShownByNow = signedAt.plus(LogComparison.LONGEST_WAIT).isBefore(at);
        long size = signed.map(Checkpoint::size).orElse(0L);
        long shownSize = shown.map(Checkpoint::size).orElse(0L);
        if (shownSize > size) {
            differences.add(
                    DifferenceKind.LOG_AHEAD,
                    PLACE,
                    "shows " + shownSize + " events, the database knows a head of " + size);
        } else if (shownSize == size) {
            if (!shown.map(Checkpoint::root).equals(signed.map(Checkpoint::root))) {
                differences.add(DifferenceKind.LOG_ROOT, PLACE, "shows another root of " + size + " than was signed");
            }
        } else if (isShownByNow && shown.isEmpty()) {
            differences.add(DifferenceKind.LOG_FILE, PLACE, "is lost");
        } else if (isShownByNow) {
            differences.add(DifferenceKind.LOG_BEHIND, PLACE, "shows " + shownSize + " of " + size + " signed events");
        }
    }
}

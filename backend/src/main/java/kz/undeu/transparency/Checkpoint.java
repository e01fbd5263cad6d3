package kz.undeu.transparency;

import java.util.Base64;
import java.util.List;

/**
 * The head of a log at a size. Source: C2SP tlog-checkpoint.
 *
 * @param size events
 * @param note the signed note as it is published
 */
record Checkpoint(String origin, long size, TreeHash root, String note) {

    static Checkpoint sign(NoteKey key, String origin, long size, TreeHash root) {
        return new Checkpoint(origin, size, root, key.sign(origin + "\n" + size + "\n" + root.base64() + "\n"));
    }

    /**
     * Reads a note.
     *
     * @throws IllegalArgumentException when the key has not signed it, or it is no checkpoint of this log
     */
    static Checkpoint open(NoteKey key, String origin, String note) {
        List<String> lines = key.open(note).lines().toList();
        if (lines.size() != 3 || !lines.get(0).equals(origin)) {
            throw new IllegalArgumentException("no checkpoint of " + origin);
        }
        return new Checkpoint(
                origin,
                Long.parseLong(lines.get(1)),
                TreeHash.ofBytes(Base64.getDecoder().decode(lines.get(2))),
                note);
    }
}

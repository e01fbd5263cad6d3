package kz.undeu.moderation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;

/**
 * A note on a case.
 *
 * @param author tells the authors of one case apart, counted from 1 in the order in which they first wrote
 * @param mine whether the caller wrote it
 */
@Serdeable
record NoteView(int author, boolean mine, String text, Instant writtenAt) {

    /** @param notes all of a case, oldest first */
    static List<NoteView> of(List<Note> notes, Person moderator) {
        List<PersonKey> authors = new ArrayList<>();
        List<NoteView> views = new ArrayList<>();
        for (Note note : notes) {
            if (!authors.contains(note.authorKey())) {
                authors.add(note.authorKey());
            }
            views.add(new NoteView(
                    authors.indexOf(note.authorKey()) + 1,
                    note.authorKey().equals(moderator.key()),
                    note.text(),
                    note.writtenAt()));
        }
        return views;
    }
}

package kz.undeu.transparency;

import jakarta.inject.Singleton;

/**
 * Signs other public texts with the key of the logs, so that whoever knows it needs no second one. The first line of such
 * a text names its kind; no head of a log begins like it.
 */
@Singleton
public class SignedNotes {

    private final NoteKey key;

    SignedNotes(NoteKey key) {
        this.key = key;
    }

    /**
     * Signs a text as a C2SP signed-note.
     *
     * @param kind the first line, unlike that of the head of any log
     * @param lines what follows, each without its newline
     */
    public String sign(String kind, Iterable<String> lines) {
        StringBuilder text = new StringBuilder(kind).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return key.sign(text.toString());
    }

    /** What verifies it: {@code name+id+base64}, as {@code /log/vkey} has it. */
    public String verifierKey() {
        return key.verifierKey();
    }
}

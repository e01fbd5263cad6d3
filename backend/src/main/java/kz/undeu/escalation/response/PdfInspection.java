package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Looks through one PDF, as a program of its own that {@link PdfChecking} starts: what comes in is the file, what it finds is how it
 * ends. It looks at every object of the file, reachable or not: a reader that repairs a broken file may find what we would not.
 */
final class PdfInspection {

    /** What a PDF is. */
    enum Verdict {
        /** It only shows something. */
        HARMLESS(0),
        UNREADABLE(10),
        LOCKED(11),
        ACTIVE(12);

        /** With which the program ends; Java itself ends with smaller ones and with those above 128. */
        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        static Optional<Verdict> of(int exitCode) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.exitCode == exitCode)
                    .findFirst();
        }
    }

    /** Whoever has one of these runs something, sends something or carries a file; names as in ISO 32000-1. */
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "RichMediaSettings");

    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");

    private static final Set<String> ACTIVE_SUBTYPES = Set.of("FileAttachment", "RichMedia", "Movie", "Screen", "3D");

    private PdfInspection() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(verdict(System.in.readAllBytes()).exitCode);
    }

    private static Verdict verdict(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                return Verdict.LOCKED;
            }
            if (document.getNumberOfPages() == 0) {
                return Verdict.UNREADABLE;
            }
            return isActive(document.getDocument()) ? Verdict.ACTIVE : Verdict.HARMLESS;
        } catch (InvalidPasswordException e) {
            return Verdict.LOCKED;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // A reader meets a broken file with whatever goes wrong first.
            return Verdict.UNREADABLE;
        }
    }

    private static boolean isActive(COSDocument document) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> waiting = new ArrayDeque<>();
        add(document.getTrailer(), waiting, seen);
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            add(document.getObjectFromPool(key), waiting, seen);
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.remove();
            if (next instanceof COSObject reference) {
                add(reference.getObject(), waiting, seen);
            } else if (next instanceof COSArray array) {
                array.forEach(each -> add(each, waiting, seen));
            } else if (next instanceof COSDictionary dictionary) {
                if (isActive(dictionary)) {
                    return true;
                }
                dictionary.getValues().forEach(each -> add(each, waiting, seen));
            }
        }
        return false;
    }

    private static boolean isActive(COSDictionary dictionary) {
        return dictionary.keySet().stream().anyMatch(key -> ACTIVE_KEYS.contains(key.getName()))
                || ACTIVE_ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))
                || ACTIVE_SUBTYPES.contains(dictionary.getNameAsString(COSName.SUBTYPE, ""));
    }

    private static void add(@Nullable COSBase found, Deque<COSBase> waiting, Set<COSBase> seen) {
        if (found != null && seen.add(found)) {
            waiting.add(found);
        }
    }
}

package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import kz.undeu.kernel.Refusal;
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
 * Tells whether a PDF only shows something. It looks at every object of the file, reachable or not: a reader that repairs a broken
 * file may find what we would not.
 */
final class PdfChecking {

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

    private PdfChecking() {}

    /**
     * Checks.
     *
     * @throws Refusal ATTACHMENT_NOT_READABLE, ATTACHMENT_LOCKED, ATTACHMENT_ACTIVE
     */
    static void check(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw Refusal.of(ResponseRefusal.ATTACHMENT_LOCKED);
            }
            if (document.getNumberOfPages() == 0) {
                throw Refusal.of(ResponseRefusal.ATTACHMENT_NOT_READABLE);
            }
            if (isActive(document.getDocument())) {
                throw Refusal.of(ResponseRefusal.ATTACHMENT_ACTIVE);
            }
        } catch (InvalidPasswordException e) {
            throw Refusal.of(ResponseRefusal.ATTACHMENT_LOCKED);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // A reader meets a broken file with whatever goes wrong first.
            throw Refusal.of(ResponseRefusal.ATTACHMENT_NOT_READABLE);
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

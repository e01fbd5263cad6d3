package kz.undeu.demo;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import kz.undeu.escalation.AttachmentKind;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.dossier.Sha256;
import kz.undeu.escalation.response.Attaching;
import kz.undeu.escalation.response.Attachment;
import kz.undeu.identity.Officer;
import kz.undeu.print.ArchivedDocument;
import kz.undeu.print.Flow;
import kz.undeu.print.PrintFont;
import kz.undeu.print.TaggedPages;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints what agencies put to their answers. */
@Singleton
@InDemo
class DemoPapers {

    /** Of it the identifier in the file is made: the same paper is the same file. */
    private static final long ID = 1;

    private final Attaching attaching;

    DemoPapers(Attaching attaching) {
        this.attaching = attaching;
    }

    /** Puts it to the answer that comes next. */
    void attach(Escalation escalation, DemoPaper paper, Instant at) {
        byte[] file = print(paper);
        attaching.attach(
                escalation.id(),
                new Officer(escalation.agency(), null, false),
                new Attachment(paper.name(), AttachmentKind.PDF, Sha256.hex(file), file),
                at);
    }

    private static byte[] print(DemoPaper paper) {
        DemoPaper.Part first = paper.parts().get(0);
        try (PDDocument document = new PDDocument()) {
            ArchivedDocument.describe(document, first.title(), first.language(), ID);
            PrintFont regular = PrintFont.regular(document);
            PrintFont bold = PrintFont.bold(document);
            try (TaggedPages pages = new TaggedPages(document)) {
                Flow flow = new Flow(pages, regular, bold);
                for (DemoPaper.Part part : paper.parts()) {
                    print(part, flow);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(DemoPaper.Part part, Flow flow) throws IOException {
        flow.heading(2, part.language(), part.title());
        flow.paragraph(part.language(), part.text());
        float[] widths = new float[part.head().size()];
        Arrays.fill(widths, 1f / widths.length);
        flow.table(part.language(), part.head(), part.rows(), widths);
    }
}

package kz.undeu.print;

import io.micronaut.core.annotation.Nullable;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * A4 pages whose parts carry what they are, in the order in which they are drawn, so that a screen reader reads them as
 * they are meant (tagged PDF, ISO 32000-1, 14.8). A part may go on over a page. Points from the lower left corner.
 */
public final class TaggedPages implements AutoCloseable {

    private final PDDocument document;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement("Document", root);
    private final List<COSArray> parents = new ArrayList<>();
    private PDPage page;
    private PDPageContentStream content;

    /** Begins with an empty page. */
    public TaggedPages(PDDocument document) throws IOException {
        this.document = document;
        root.appendKid(body);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        begin();
    }

    /** What is drawn from now on stands on a new page. */
    public void turn() throws IOException {
        content.close();
        begin();
    }

    private void begin() throws IOException {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.setStructParents(parents.size());
        parents.add(new COSArray());
        content = new PDPageContentStream(document, page);
    }

    /** Draws a part of the text. */
    public void part(String role, String language, Drawing drawing) throws IOException {
        draw(element(role, language, null), drawing);
    }

    /** Draws a picture, with the words that stand for it. */
    public void figure(String language, String words, Drawing drawing) throws IOException {
        PDStructureElement element = element("Figure", language, null);
        element.setAlternateDescription(words);
        draw(element, drawing);
    }

    /**
     * Something that others stand in, or that is drawn piece by piece.
     *
     * @param in what it stands in, or null for the document
     */
    public PDStructureElement element(String role, String language, @Nullable PDStructureElement in) {
        PDStructureElement parent = in == null ? body : in;
        PDStructureElement element = new PDStructureElement(role, parent);
        element.setLanguage(language);
        parent.appendKid(element);
        return element;
    }

    /** Draws a piece of an element on the page that is open. */
    public void draw(PDStructureElement element, Drawing drawing) throws IOException {
        COSArray onPage = parents.get(parents.size() - 1);
        int number = onPage.size();
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, number);
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(number);
        element.appendKid(reference);
        onPage.add(element);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), PDPropertyList.create(mark));
        drawing.on(content);
        content.endMarkedContent();
    }

    /** Draws what only adorns. */
    public void adornment(Drawing drawing) throws IOException {
        adornment(content, drawing);
    }

    private static void adornment(PDPageContentStream content, Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(content);
        content.endMarkedContent();
    }

    /** Draws on every page what comes again on each, such as its number; call once, after the last part. */
    public void onEach(PageDrawing drawing) throws IOException {
        content.close();
        int count = document.getNumberOfPages();
        for (int index = 0; index < count; index++) {
            int number = index + 1;
            try (PDPageContentStream over = new PDPageContentStream(
                    document, document.getPage(index), PDPageContentStream.AppendMode.APPEND, true, true)) {
                adornment(over, each -> drawing.on(each, number, count));
            }
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
        Map<Integer, PDParentTreeValue> numbers = new HashMap<>();
        for (int index = 0; index < parents.size(); index++) {
            numbers.put(index, new PDParentTreeValue(parents.get(index)));
        }
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(parents.size());
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    /**
     * Writes lines downwards.
     *
     * @param top where the box of the first line begins
     */
    public static void lines(PDPageContentStream content, TextBlock block, Color color, float x, float top)
            throws IOException {
        content.setNonStrokingColor(color);
        content.beginText();
        content.setFont(block.font().font(), block.size());
        content.setLeading(block.leading());
        content.newLineAtOffset(x, top - block.size());
        for (String line : block.lines()) {
            content.showText(line);
            content.newLine();
        }
        content.endText();
    }

    /** Draws something. */
    public interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    /** Draws something on a page that knows its number. */
    public interface PageDrawing {
        void on(PDPageContentStream content, int number, int count) throws IOException;
    }
}

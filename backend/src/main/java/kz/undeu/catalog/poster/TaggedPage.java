package kz.undeu.catalog.poster;

import io.micronaut.core.annotation.Nullable;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * One A4 page whose parts carry what they are, in the order in which they are drawn, so that a screen reader reads it as
 * it is meant (tagged PDF, ISO 32000-1, 14.8). Points from the lower left corner.
 */
final class TaggedPage implements AutoCloseable {

    private static final int KEY_OF_PAGE = 0;

    private final PDDocument document;
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body = new PDStructureElement("Document", root);
    private final COSArray parents = new COSArray();
    private final PDPageContentStream content;

    TaggedPage(PDDocument document) throws IOException {
        this.document = document;
        document.addPage(page);
        page.setStructParents(KEY_OF_PAGE);
        root.appendKid(body);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        content = new PDPageContentStream(document, page);
    }

    /** Draws a part of the text. */
    void part(String role, String language, Drawing drawing) throws IOException {
        part(role, language, null, drawing);
    }

    /** Draws a picture, with the words that stand for it. */
    void figure(String language, String words, Drawing drawing) throws IOException {
        part("Figure", language, words, drawing);
    }

    /** Draws what only adorns. */
    void adornment(Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(content);
        content.endMarkedContent();
    }

    private void part(String role, String language, @Nullable String words, Drawing drawing) throws IOException {
        PDStructureElement element = new PDStructureElement(role, body);
        element.setPage(page);
        element.setLanguage(language);
        if (words != null) {
            element.setAlternateDescription(words);
        }
        body.appendKid(element);
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, parents.size());
        COSName tag = COSName.getPDFName(role);
        element.appendKid(new PDMarkedContent(tag, mark));
        parents.add(element);
        content.beginMarkedContent(tag, PDPropertyList.create(mark));
        drawing.on(content);
        content.endMarkedContent();
    }

    @Override
    public void close() throws IOException {
        content.close();
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(Map.of(KEY_OF_PAGE, new PDParentTreeValue(parents)));
        root.setParentTree(tree);
        root.setParentTreeNextKey(KEY_OF_PAGE + 1);
        document.getDocumentCatalog().setStructureTreeRoot(root);
    }

    /**
     * Writes lines downwards.
     *
     * @param top where the box of the first line begins
     */
    static void lines(PDPageContentStream content, TextBlock block, Color color, float x, float top)
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
    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }
}

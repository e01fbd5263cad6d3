package kz.undeu.print;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The mark of the site: Ү drawn as a ram's horn, the path of {@code design/mark.tsx} in a box of 32. */
public final class SiteMark {

    private static final float BOX = 32;
    private static final float STROKE = 2.3f;

    private SiteMark() {}

    /**
     * Draws it.
     *
     * @param x left edge, in points
     * @param y lower edge
     * @param size of its box
     */
    public static void draw(PDPageContentStream content, float x, float y, float size, Color color) throws IOException {
        Pen pen = new Pen(content, x, y, size / BOX);
        content.setStrokingColor(color);
        content.setLineWidth(STROKE * size / BOX);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        pen.move(16, 29);
        pen.line(16, 15.5f);
        pen.curve(16, 9, 12.4f, 4.5f, 8.3f, 4.5f);
        pen.curve(4.8f, 4.5f, 2.5f, 7, 2.5f, 10);
        pen.curve(2.5f, 12.8f, 4.5f, 14.9f, 7.2f, 14.9f);
        pen.curve(9.5f, 14.9f, 11, 13.4f, 11, 11.5f);
        pen.curve(11, 9.9f, 9.9f, 8.9f, 8.5f, 8.9f);
        pen.move(16, 15.5f);
        pen.curve(16, 9, 19.6f, 4.5f, 23.7f, 4.5f);
        pen.curve(27.2f, 4.5f, 29.5f, 7, 29.5f, 10);
        pen.curve(29.5f, 12.8f, 27.5f, 14.9f, 24.8f, 14.9f);
        pen.curve(22.5f, 14.9f, 21, 13.4f, 21, 11.5f);
        pen.curve(21, 9.9f, 22.1f, 8.9f, 23.5f, 8.9f);
        content.stroke();
    }

    /** Turns the box, whose origin is above, over. */
    private record Pen(PDPageContentStream content, float x, float y, float scale) {

        void move(float toX, float toY) throws IOException {
            content.moveTo(x(toX), y(toY));
        }

        void line(float toX, float toY) throws IOException {
            content.lineTo(x(toX), y(toY));
        }

        void curve(float x1, float y1, float x2, float y2, float x3, float y3) throws IOException {
            content.curveTo(x(x1), y(y1), x(x2), y(y2), x(x3), y(y3));
        }

        private float x(float inBox) {
            return x + inBox * scale;
        }

        private float y(float inBox) {
            return y + (BOX - inBox) * scale;
        }
    }
}

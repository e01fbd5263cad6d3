package kz.undeu.catalog.front;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** What pictures for messengers are painted on: the size they have in common, our colours, letters and mark. */
final class PreviewSheet {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    // The tokens of the light pages (design/styles/tokens.css).
    static final Color PAPER = new Color(0xffffff);
    static final Color BAND = new Color(0x00525f);
    static final Color INK = new Color(0x12272c);
    static final Color QUIET = new Color(0x435960);
    static final Color TRACK = new Color(0xd9eff2);
    static final Color BAR = new Color(0x006879);
    static final Color GOLD = new Color(0xffd466);

    static final int MARGIN = 72;
    static final int ACROSS = WIDTH - 2 * MARGIN;

    static final PictureFont REGULAR = PictureFont.load("/fonts/golos-text-400.ttf");
    static final PictureFont BOLD = PictureFont.load("/fonts/golos-text-700.ttf");

    private static final float LINE = 1.16f;

    private final Graphics2D graphics;

    private PreviewSheet(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * A picture, PNG.
     *
     * @param ground on which the rest is painted
     */
    static byte[] painted(Color ground, Consumer<PreviewSheet> painting) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(ground);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            painting.accept(new PreviewSheet(graphics));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Paints shapes in a colour. */
    Graphics2D in(Color color) {
        graphics.setColor(color);
        return graphics;
    }

    /** With its left end and the line that it stands on at a place. */
    void text(PictureFont font, Color color, String text, float size, float x, float y) {
        font.draw(in(color), text, size, x, y);
    }

    /** Ends at the right margin. */
    void textAtTheEnd(PictureFont font, Color color, String text, float size, float y) {
        text(font, color, text, size, WIDTH - MARGIN - font.width(text, size), y);
    }

    /**
     * Lines below each other from margin to margin, the last of them cut where there are more.
     *
     * @param y of the line that the first one stands on
     */
    void lines(PictureFont font, Color color, List<String> lines, int most, float size, float y) {
        float at = y;
        for (int i = 0; i < Math.min(lines.size(), most); i++) {
            boolean isCut = i == most - 1 && lines.size() > most;
            text(font, color, isCut ? font.cut(lines.get(i), size, ACROSS) : lines.get(i), size, MARGIN, at);
            at += size * LINE;
        }
    }

    /** The mark of the site, as in {@code design/mark.tsx}: a box of 32. */
    void mark(double x, double y, double size) {
        Path2D path = new Path2D.Double();
        path.moveTo(16, 29);
        path.lineTo(16, 15.5);
        path.curveTo(16, 9, 12.4, 4.5, 8.3, 4.5);
        path.curveTo(4.8, 4.5, 2.5, 7, 2.5, 10);
        path.curveTo(2.5, 12.8, 4.5, 14.9, 7.2, 14.9);
        path.curveTo(9.5, 14.9, 11, 13.4, 11, 11.5);
        path.curveTo(11, 9.9, 9.9, 8.9, 8.5, 8.9);
        path.moveTo(16, 15.5);
        path.curveTo(16, 9, 19.6, 4.5, 23.7, 4.5);
        path.curveTo(27.2, 4.5, 29.5, 7, 29.5, 10);
        path.curveTo(29.5, 12.8, 27.5, 14.9, 24.8, 14.9);
        path.curveTo(22.5, 14.9, 21, 13.4, 21, 11.5);
        path.curveTo(21, 9.9, 22.1, 8.9, 23.5, 8.9);
        double scale = size / 32;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
        path.transform(place);
        graphics.setColor(GOLD);
        graphics.setStroke(new BasicStroke((float) (2.3 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }
}

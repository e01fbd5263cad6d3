package kz.undeu.catalog.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import kz.undeu.catalog.embed.Card;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.catalog.embed.Cards;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;

/** Paints what messengers show beside a link: title, place, count and way to the threshold. */
@Singleton
class PreviewPictures {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MEGABYTES = 16;

    // The tokens of the light pages (design/styles/tokens.css).
    private static final Color PAPER = new Color(0xffffff);
    private static final Color BAND = new Color(0x00525f);
    private static final Color INK = new Color(0x12272c);
    private static final Color QUIET = new Color(0x435960);
    private static final Color TRACK = new Color(0xd9eff2);
    private static final Color BAR = new Color(0x006879);
    private static final Color GOLD = new Color(0xffd466);

    private static final int MARGIN = 72;
    private static final int BAND_HEIGHT = 96;
    private static final int ACROSS = WIDTH - 2 * MARGIN;
    private static final int MOST_LINES = 4;
    private static final float[] TITLE_SIZES = {60, 52, 46};
    private static final float LINE = 1.16f;

    private final Cards cards;
    private final PictureFont regular = PictureFont.load("/fonts/golos-text-400.ttf");
    private final PictureFont bold = PictureFont.load("/fonts/golos-text-700.ttf");
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MEGABYTES << 20)
            .weigher((Key key, byte[] file) -> file.length)
            .build();

    PreviewPictures(Cards cards) {
        this.cards = cards;
    }

    /**
     * The picture of a published petition, PNG.
     *
     * @throws Refusal NOT_FOUND
     */
    byte[] of(PetitionId petition, Language language) {
        return kept.get(new Key(petition, language), key -> paint(cards.of(petition, language)));
    }

    private byte[] paint(Card card) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            band(graphics, card);
            title(graphics, card);
            progress(graphics, card);
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

    private void band(Graphics2D graphics, Card card) {
        graphics.setColor(BAND);
        graphics.fillRect(0, 0, WIDTH, BAND_HEIGHT);
        graphics.setColor(GOLD);
        mark(graphics, MARGIN, 20, 56);
        graphics.setColor(PAPER);
        bold.draw(graphics, FrontPage.siteName(card.language()), 36, MARGIN + 72, 61);
        float width = regular.width(card.standing(), 28);
        regular.draw(graphics, card.standing(), 28, WIDTH - MARGIN - width, 59);
    }

    private void title(Graphics2D graphics, Card card) {
        graphics.setColor(QUIET);
        regular.draw(graphics, regular.fitting(card.place(), 28, ACROSS), 28, MARGIN, 160);
        graphics.setColor(INK);
        float size = TITLE_SIZES[0];
        List<String> lines = bold.lines(card.title(), size, ACROSS);
        for (int i = 1; i < TITLE_SIZES.length && lines.size() > MOST_LINES; i++) {
            size = TITLE_SIZES[i];
            lines = bold.lines(card.title(), size, ACROSS);
        }
        float y = 172 + size;
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            boolean isCut = i == MOST_LINES - 1 && lines.size() > MOST_LINES;
            bold.draw(graphics, isCut ? bold.cut(lines.get(i), size, ACROSS) : lines.get(i), size, MARGIN, y);
            y += size * LINE;
        }
    }

    private void progress(Graphics2D graphics, Card card) {
        String count = CardWords.number(card.language(), card.inForce());
        graphics.setColor(INK);
        bold.draw(graphics, count, 56, MARGIN, 528);
        float after = MARGIN + bold.width(count, 56) + 16;
        graphics.setColor(QUIET);
        regular.draw(graphics, CardWords.of(card.language(), "embed.count"), 28, after, 526);
        if (card.required() == null) {
            return;
        }
        // There is no room to say that regions are lacking: then the number stands there.
        String goal = card.missing() == null || card.missing() == 0
                ? CardWords.number(card.language(), card.required())
                : CardWords.of(card.language(), "embed.missing") + " "
                        + CardWords.number(card.language(), card.missing());
        regular.draw(graphics, goal, 28, WIDTH - MARGIN - regular.width(goal, 28), 526);
        double share = Math.min(1.0, (double) card.inForce() / card.required());
        graphics.setColor(TRACK);
        graphics.fill(new RoundRectangle2D.Double(MARGIN, 556, ACROSS, 20, 20, 20));
        if (card.inForce() > 0) {
            graphics.setColor(BAR);
            graphics.fill(new RoundRectangle2D.Double(MARGIN, 556, Math.max(20, ACROSS * share), 20, 20, 20));
        }
    }

    /** The mark of the site, as in {@code design/mark.tsx}: a box of 32. */
    private static void mark(Graphics2D graphics, double x, double y, double size) {
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
        graphics.setStroke(new BasicStroke((float) (2.3 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private record Key(PetitionId petition, Language language) {}
}

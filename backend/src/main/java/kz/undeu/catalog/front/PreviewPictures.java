package kz.undeu.catalog.front;

import static kz.undeu.catalog.front.PreviewSheet.ACROSS;
import static kz.undeu.catalog.front.PreviewSheet.BOLD;
import static kz.undeu.catalog.front.PreviewSheet.MARGIN;
import static kz.undeu.catalog.front.PreviewSheet.REGULAR;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.awt.geom.RoundRectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.undeu.catalog.embed.Card;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.catalog.embed.Cards;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;

/**
 * Paints what messengers show beside a link: of a petition title, place, count and way to the threshold; of all other pages what
 * this site is.
 */
@Singleton
class PreviewPictures {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MEGABYTES = 16;

    private static final int BAND_HEIGHT = 96;
    private static final int MOST_LINES = 4;
    private static final float[] TITLE_SIZES = {60, 52, 46};

    private static final float NAME_SIZE = 104;
    private static final float CLAIM_SIZE = 52;

    private final Cards cards;
    private final Cache<Key, byte[]> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MEGABYTES << 20)
            .weigher((Key key, byte[] file) -> file.length)
            .build();
    private final Map<Language, byte[]> ofSite = new ConcurrentHashMap<>();

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

    /** The picture of the site, PNG; always the same. */
    byte[] ofSite(Language language) {
        return ofSite.computeIfAbsent(language, PreviewPictures::paintSite);
    }

    private static byte[] paintSite(Language language) {
        return PreviewSheet.painted(PreviewSheet.BAND, sheet -> {
            sheet.mark(MARGIN, 112, 128);
            sheet.text(BOLD, PreviewSheet.PAPER, FrontPage.siteName(language), NAME_SIZE, MARGIN + 168, 212);
            String claim = PetitionFront.word(language, "front.title");
            List<String> lines = BOLD.lines(claim, CLAIM_SIZE, ACROSS);
            sheet.lines(BOLD, PreviewSheet.PAPER, lines, MOST_LINES, CLAIM_SIZE, 376);
            sheet.in(PreviewSheet.GOLD).fill(new RoundRectangle2D.Double(MARGIN, 540, ACROSS, 12, 12, 12));
        });
    }

    private static byte[] paint(Card card) {
        return PreviewSheet.painted(PreviewSheet.PAPER, sheet -> {
            band(sheet, card);
            title(sheet, card);
            progress(sheet, card);
        });
    }

    private static void band(PreviewSheet sheet, Card card) {
        sheet.in(PreviewSheet.BAND).fillRect(0, 0, PreviewSheet.WIDTH, BAND_HEIGHT);
        sheet.mark(MARGIN, 20, 56);
        sheet.text(BOLD, PreviewSheet.PAPER, FrontPage.siteName(card.language()), 36, MARGIN + 72, 61);
        sheet.textAtTheEnd(REGULAR, PreviewSheet.PAPER, card.standing(), 28, 59);
    }

    private static void title(PreviewSheet sheet, Card card) {
        sheet.text(REGULAR, PreviewSheet.QUIET, REGULAR.fitting(card.place(), 28, ACROSS), 28, MARGIN, 160);
        float size = TITLE_SIZES[0];
        List<String> lines = BOLD.lines(card.title(), size, ACROSS);
        for (int i = 1; i < TITLE_SIZES.length && lines.size() > MOST_LINES; i++) {
            size = TITLE_SIZES[i];
            lines = BOLD.lines(card.title(), size, ACROSS);
        }
        sheet.lines(BOLD, PreviewSheet.INK, lines, MOST_LINES, size, 172 + size);
    }

    private static void progress(PreviewSheet sheet, Card card) {
        String count = CardWords.number(card.language(), card.inForce());
        sheet.text(BOLD, PreviewSheet.INK, count, 56, MARGIN, 528);
        float after = MARGIN + BOLD.width(count, 56) + 16;
        sheet.text(REGULAR, PreviewSheet.QUIET, CardWords.of(card.language(), "embed.count"), 28, after, 526);
        if (card.required() == null) {
            return;
        }
        // There is no room to say that regions are lacking: then the number stands there.
        String goal = card.missing() == null || card.missing() == 0
                ? CardWords.number(card.language(), card.required())
                : CardWords.of(card.language(), "embed.missing") + " "
                        + CardWords.number(card.language(), card.missing());
        sheet.textAtTheEnd(REGULAR, PreviewSheet.QUIET, goal, 28, 526);
        double share = Math.min(1.0, (double) card.inForce() / card.required());
        sheet.in(PreviewSheet.TRACK).fill(new RoundRectangle2D.Double(MARGIN, 556, ACROSS, 20, 20, 20));
        if (card.inForce() > 0) {
            sheet.in(PreviewSheet.BAR)
                    .fill(new RoundRectangle2D.Double(MARGIN, 556, Math.max(20, ACROSS * share), 20, 20, 20));
        }
    }

    private record Key(PetitionId petition, Language language) {}
}

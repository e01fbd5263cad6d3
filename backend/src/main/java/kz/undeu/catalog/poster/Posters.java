package kz.undeu.catalog.poster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.campaign.KitTag;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.threshold.Threshold;
import kz.undeu.threshold.Thresholds;

/** Posters of petitions. What was made is kept for whoever asks again: a text that is published does not change. */
@Singleton
class Posters {

    private static final int MEGABYTES = 16;

    private final PetitionTexts texts;
    private final Thresholds thresholds;
    private final Agencies agencies;
    private final PosterWriter writer;
    private final Cache<Poster, byte[]> made = Caffeine.newBuilder()
            .maximumWeight(MEGABYTES << 20)
            .weigher((Poster poster, byte[] file) -> file.length)
            .build();

    Posters(PetitionTexts texts, Thresholds thresholds, Agencies agencies, PosterWriter writer) {
        this.texts = texts;
        this.thresholds = thresholds;
        this.agencies = agencies;
        this.writer = writer;
    }

    /**
     * The PDF of a petition's poster.
     *
     * @param origin under which the public calls us, such as {@code https://undeu.kz}
     */
    byte[] of(Petition petition, Language language, String origin) {
        return made.get(poster(petition, language, origin), writer::write);
    }

    private Poster poster(Petition petition, Language language, String origin) {
        PetitionText text = texts.of(petition.id());
        Optional<Threshold> next = next(petition);
        String agency = next.flatMap(threshold -> agencies.findBySlug(threshold.agency()))
                .map(Agency::name)
                .map(name -> name.in(spoken(name, language)))
                .orElse("");
        return new Poster(
                language,
                text.title().in(spoken(text.title(), language)),
                spoken(text.title(), language),
                text.summary().in(spoken(text.summary(), language)),
                spoken(text.summary(), language),
                words(language, "poster.kind"),
                next.map(threshold -> number(language, threshold.required())).orElse(""),
                next.map(threshold -> numberWords(language, threshold, agency))
                        .orElseGet(() -> words(language, "poster.reached")),
                words(language, "poster.how"),
                List.of(
                        words(language, "poster.step1"),
                        words(language, "poster.step2"),
                        words(language, "poster.step3")),
                PosterLink.typed(origin, petition.id()),
                PosterLink.of(origin, language, petition.id(), KitTag.POSTER.tag()),
                words(language, "poster.qr", PosterLink.typed(origin, petition.id())),
                words(language, "poster.note"));
    }

    /** What people are called to reach; the highest once all are reached. */
    private Optional<Threshold> next(Petition petition) {
        List<Threshold> ladder = thresholds.findByPetitionOrderByTier(petition.id());
        return ladder.stream()
                .filter(threshold -> threshold.reachedAt() == null)
                .min(Comparator.comparingInt(Threshold::tier))
                .or(() -> ladder.stream().max(Comparator.comparingInt(Threshold::tier)));
    }

    /** The number alone would promise too much where signatures are needed in regions too. */
    private static String numberWords(Language language, Threshold next, String agency) {
        return next.spreadRegions() == null
                ? words(language, "poster.number", agency)
                : words(language, "poster.number.spread", agency, number(language, next.spreadRegions()));
    }

    private static Language spoken(LocalizedText text, Language wanted) {
        return text.in(wanted) != null
                ? wanted
                : text.texts().keySet().stream().findFirst().orElse(wanted);
    }

    private static String number(Language language, long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    private static String words(Language language, String key, Object... values) {
        return new MessageFormat(
                        ResourceBundle.getBundle("posters", language.locale()).getString(key), language.locale())
                .format(values);
    }
}

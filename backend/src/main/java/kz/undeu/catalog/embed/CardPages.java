package kz.undeu.catalog.embed;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.undeu.campaign.KitTag;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;
import kz.undeu.web.FrontPage;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The card as a page of its own, for a frame. It needs no script to be read; with one the count goes on. The engine escapes
 * whatever goes into it.
 */
@Singleton
class CardPages {

    /** A large site shows a card to thousands at once; the script asks for the count itself. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private static final int MOST = 2_000;

    private final Cards cards;
    private final TemplateEngine engine = new TemplateEngine();
    private final Cache<Key, String> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    CardPages(Cards cards) {
        this.cards = cards;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("embed/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String of(PetitionId petition, Language language, CardSize size) {
        return kept.get(new Key(petition, language, size), key -> page(cards.of(petition, language), size));
    }

    /**
     * What stands in place of a card that cannot be shown.
     *
     * @param reason key of a sentence
     */
    String instead(Language language, String reason) {
        return engine.process(
                "instead",
                new Context(
                        language.locale(),
                        Map.of(
                                "language", language.code(),
                                "site", FrontPage.siteName(language),
                                "sentence", CardWords.of(language, reason))));
    }

    private String page(Card card, CardSize size) {
        Language language = card.language();
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("site", FrontPage.siteName(language));
        values.put("size", size.code());
        values.put("id", card.id().value());
        values.put("title", card.title());
        values.put("titleLanguage", card.titleLanguage().code());
        values.put("summary", size == CardSize.LARGE ? card.summary() : null);
        values.put("summaryLanguage", card.summaryLanguage().code());
        values.put("whole", size != CardSize.SMALL);
        values.put("standing", card.standing());
        values.put("place", card.place());
        values.put("count", CardWords.number(language, card.inForce()));
        values.put("inForce", card.inForce());
        values.put("countWords", CardWords.of(language, "embed.count"));
        values.put("required", card.required());
        values.put("requiredShown", card.required() == null ? "" : CardWords.number(language, card.required()));
        values.put("missing", card.missing() == null ? null : CardWords.number(language, card.missing()));
        values.put("missingWords", CardWords.of(language, "embed.missing"));
        values.put("spread", card.spread());
        values.put("agency", card.agency());
        values.put("goes", CardWords.of(language, "embed.goes"));
        values.put("progress", CardWords.of(language, "embed.progress"));
        values.put("action", CardWords.of(language, card.collects() ? "embed.sign" : "embed.read"));
        values.put("newWindow", CardWords.of(language, "embed.newWindow"));
        values.put("collects", card.collects());
        values.put("tier", card.nextTier());
        values.put("typed", CardWords.of(language, "embed.typed"));
        values.put(
                "address",
                "/" + language.code() + "/petitions/" + card.id() + "?from="
                        + KitTag.EMBED.tag().value());
        return engine.process("card", new Context(language.locale(), values));
    }

    private record Key(PetitionId petition, Language language, CardSize size) {}
}

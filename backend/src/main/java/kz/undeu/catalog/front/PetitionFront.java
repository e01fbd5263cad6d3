package kz.undeu.catalog.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import kz.undeu.catalog.PetitionPages;
import kz.undeu.catalog.embed.Card;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.catalog.embed.Cards;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.kernel.Refusal;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.petition.Petitions;
import kz.undeu.petition.formatting.FormattedText;
import kz.undeu.petition.formatting.TextNode;
import kz.undeu.web.FrontPage;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The page of a petition before any script runs: what messengers and search engines read in its head, its text, and the data
 * with which scripts begin. The engine escapes whatever goes into it.
 */
@Singleton
public class PetitionFront {

    /** A link that is passed around is opened by thousands at once. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** A page has the whole text of a petition, some 30 kB; whoever reads all of them in turn fills what there is. */
    private static final int MEGABYTES = 8;

    /** What messengers show of a description. */
    private static final int LONGEST_DESCRIPTION = 200;

    /** Each in itself, by its code. */
    public static final Map<String, String> NAMES = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Language::code, language -> word(language, "front.name"), (one, other) -> one, LinkedHashMap::new));

    private final Cards cards;
    private final Petitions petitions;
    private final PetitionTexts texts;
    private final FrontPage front;
    private final PetitionPages pages;
    private final ObjectMapper json;
    private final TemplateEngine engine = new TemplateEngine();
    private final Cache<Key, Sent> kept = Caffeine.newBuilder()
            .expireAfterWrite(KEPT)
            .maximumWeight(MEGABYTES << 20)
            .weigher((Key key, Sent sent) -> sent.page().length)
            .build();

    PetitionFront(
            Cards cards,
            Petitions petitions,
            PetitionTexts texts,
            FrontPage front,
            PetitionPages pages,
            ObjectMapper json) {
        this.cards = cards;
        this.petitions = petitions;
        this.texts = texts;
        this.front = front;
        this.pages = pages;
        this.json = json;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("front/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /**
     * The page; the empty one for what is no petition or not to be read by everybody.
     *
     * @param site where we are, as the public types it, without a slash in the end
     */
    Sent page(String id, Language language, String site) {
        PetitionId petition;
        try {
            petition = PetitionId.parse(id);
        } catch (Refusal noId) {
            return none(language, site, id);
        }
        return kept.get(new Key(petition, language, site), this::make);
    }

    /** Scripts show it to whoever may read it after all. */
    private Sent none(Language language, String site, String id) {
        String page = front.in(language, FrontPage.Screen.PETITION, "/petitions/" + id, site);
        return new Sent(page.getBytes(StandardCharsets.UTF_8), false);
    }

    private Sent make(Key key) {
        Card card;
        try {
            card = cards.of(key.petition(), key.language());
        } catch (Refusal refusal) {
            if (refusal.code() == CommonRefusal.NOT_FOUND) {
                return none(key.language(), key.site(), key.petition().value());
            }
            throw refusal;
        }
        Context context = new Context(key.language().locale(), values(key, card));
        String page = front.in(
                key.language(),
                FrontPage.Screen.PETITION,
                engine.process("head", context),
                engine.process("reader", context),
                data(key.petition()));
        return new Sent(page.getBytes(StandardCharsets.UTF_8), true);
    }

    /** What the API answers to anybody, so that the page stands before it is asked. */
    private String data(PetitionId petition) {
        try {
            return json.writeValueAsString(pages.page(pages.visible(petition, null), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its page says, for another template. */
    public Map<String, Object> values(PetitionId petition, Language language, String site) {
        return values(new Key(petition, language, site), cards.of(petition, language));
    }

    /** What a template of ours makes of what it reads. */
    public String write(String template, Context context) {
        return engine.process(template, context);
    }

    private Map<String, Object> values(Key key, Card card) {
        Language language = key.language();
        PetitionText text = texts.of(key.petition());
        String count = count(card);
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        values.put("title", card.title());
        values.put("titleLanguage", card.titleLanguage().code());
        values.put("documentTitle", card.title() + " \u00b7 " + FrontPage.siteName(language));
        values.put("site", FrontPage.siteName(language));
        values.put("description", shortened(count + ". " + in(text.summary(), language)));
        values.put("locale", FrontPage.localeOf(language));
        values.put("base", key.site());
        values.put("path", "/petitions/" + card.id());
        values.put(
                "oembed",
                UriBuilder.of(key.site() + "/oembed")
                        .queryParam("format", "json")
                        .queryParam("url", key.site() + "/" + language.code() + "/petitions/" + card.id())
                        .build()
                        .toString());
        values.put("names", NAMES);
        values.put(
                "picture", key.site() + "/api/v1/petitions/" + card.id() + "/preview.png?language=" + language.code());
        values.put("pictureSays", card.title() + ". " + count);
        values.put("unlisted", isUnlisted(key.petition()));
        values.put("standing", card.standing());
        values.put("place", card.place());
        values.put("count", count);
        values.put(
                "missing",
                card.missing() == null
                        ? null
                        : CardWords.of(language, "embed.missing") + " " + CardWords.number(language, card.missing()));
        values.put("spread", card.spread());
        values.put("goes", card.missing() == null ? null : word(language, "front.goes") + " " + card.agency());
        values.put("summary", in(text.summary(), language));
        values.put("background", background(text.background(), language));
        values.put("demandsTitle", word(language, "front.demands"));
        values.put(
                "demands",
                text.demands().stream().map(demand -> in(demand, language)).toList());
        values.put("backgroundTitle", word(language, "front.background"));
        values.put("copied", false);
        values.put("textLanguage", card.titleLanguage().code());
        values.put("script", word(language, card.collects() ? "front.script" : "front.scriptToRead"));
        return values;
    }

    /** Also one that has ended: what was never listed is reached by its link only. */
    private boolean isUnlisted(PetitionId petition) {
        return petitions.get(petition).openedAt() == null;
    }

    private static String count(Card card) {
        Language language = card.language();
        String count = CardWords.number(language, card.inForce());
        return card.required() == null
                ? word(language, "front.count", count)
                : word(language, "front.countOf", count, CardWords.number(language, card.required()));
    }

    private static @Nullable List<TextNode> background(@Nullable LocalizedText text, Language language) {
        FormattedText formatted = FormattedText.of(text);
        if (formatted == null) {
            return null;
        }
        for (List<TextNode> nodes : Arrays.asList(
                switch (language) {
                    case KK -> formatted.kk();
                    case RU -> formatted.ru();
                    case EN -> formatted.en();
                },
                formatted.kk(),
                formatted.ru(),
                formatted.en())) {
            if (nodes != null) {
                return nodes;
            }
        }
        return null;
    }

    /** In another language where there is none in this. */
    static String in(LocalizedText text, Language language) {
        String wanted = text.in(language);
        return wanted != null
                ? wanted
                : text.texts().values().stream().findFirst().orElse("");
    }

    private static String shortened(String said) {
        String text = said.strip().replaceAll("\\s+", " ");
        if (text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION) {
            return text;
        }
        String cut = text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "\u2026";
    }

    /** Words that only pages before scripts say, from {@code fronts_*.properties}. */
    public static String word(Language language, String key, Object... values) {
        Locale locale = language.locale();
        return new MessageFormat(ResourceBundle.getBundle("fronts", locale).getString(key), locale).format(values);
    }

    /** @param isThere whether there is such a petition, for everybody */
    record Sent(byte[] page, boolean isThere) {}

    private record Key(PetitionId petition, Language language, String site) {}
}

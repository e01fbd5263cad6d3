package kz.undeu.catalog.front;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.catalog.PetitionList;
import kz.undeu.catalog.PetitionLists;
import kz.undeu.catalog.PetitionSummary;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.catalog.finding.ListQuery;
import kz.undeu.catalog.finding.Sort;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.web.FrontPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.context.Context;

/**
 * The home page and the list of petitions before any script runs: what they are about, in the letters in which scripts write it
 * anew, so that nothing bigger is painted later, and petitions to read.
 */
@Singleton
class ListFront {

    private static final Logger LOG = LoggerFactory.getLogger(ListFront.class);

    /** They are the first pages of most visits. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    /** Two pages in three languages; sites are few, but a Host that is made up makes one more. */
    private static final int MOST_KEPT = 60;

    /** As the pages ask for them. */
    private static final int ON_HOME = 3;

    private static final int IN_LIST = 20;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(WorkingDays.ZONE);

    private static final List<String> WORDS = List.of(
            "title",
            "lead",
            "nearest",
            "petitions",
            "all",
            "start",
            "words",
            "narrow",
            "order",
            "trending",
            "listScript");

    private static final String PETITIONS = "/petitions";

    private final PetitionLists lists;
    private final Jurisdictions jurisdictions;
    private final PetitionFront templates;
    private final FrontPage front;
    private final ObjectMapper json;
    private final Cache<Key, byte[]> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    ListFront(
            PetitionLists lists,
            Jurisdictions jurisdictions,
            PetitionFront templates,
            FrontPage front,
            ObjectMapper json) {
        this.lists = lists;
        this.jurisdictions = jurisdictions;
        this.templates = templates;
        this.front = front;
        this.json = json;
    }

    /**
     * The home page.
     *
     * @param site where we are, as the public types it, without a slash in the end
     */
    byte[] home(Language language, String site) {
        return kept.get(new Key(FrontPage.Screen.HOME, language, site), this::makeHome);
    }

    /** The list as it begins when nothing was chosen. */
    byte[] list(Language language, String site) {
        return kept.get(new Key(FrontPage.Screen.PETITIONS, language, site), this::makeList);
    }

    /** The list before the scripts have found what was chosen. */
    byte[] empty(Language language, String site) {
        return bytes(front.in(language, FrontPage.Screen.PETITIONS, PETITIONS, site));
    }

    private byte[] makeHome(Key key) {
        Map<String, Object> values = values(key.language(), found(Sort.NEAREST, ON_HOME));
        String body = templates.write("home", new Context(key.language().locale(), values));
        return bytes(front.in(key.language(), key.screen(), "", key.site(), body, null));
    }

    private byte[] makeList(Key key) {
        Optional<PetitionList> list = found(Sort.TRENDING, IN_LIST);
        Map<String, Object> values = values(key.language(), list);
        String body = templates.write("list", new Context(key.language().locale(), values));
        String data = list.map(this::written).orElse(null);
        return bytes(front.in(key.language(), key.screen(), PETITIONS, key.site(), body, data));
    }

    /** Nothing while the database is away: the page stands without it, and its scripts say what is wrong. */
    private Optional<PetitionList> found(Sort sort, int limit) {
        try {
            return Optional.of(
                    lists.find(new ListQuery(null, null, null, null, null, null, sort, limit, Optional.empty())));
        } catch (RuntimeException away) {
            LOG.warn("A page is sent without its petitions: {}", away.toString());
            return Optional.empty();
        }
    }

    private Map<String, Object> values(Language language, Optional<PetitionList> list) {
        Map<String, Object> values = new HashMap<>();
        WORDS.forEach(key -> values.put(key, PetitionFront.word(language, "front." + key)));
        values.put("language", language.code());
        values.put(
                "total",
                list.map(found ->
                                PetitionFront.word(language, "front.total", CardWords.number(language, found.total())))
                        .orElse(""));
        values.put("ranked", list.map(found -> ranked(language, found)).orElse(null));
        values.put("rows", list.map(found -> rows(language, found.items())).orElse(List.of()));
        return values;
    }

    private List<Row> rows(Language language, List<PetitionSummary> petitions) {
        Map<JurisdictionCode, LocalizedText> places = petitions.stream()
                .map(PetitionSummary::jurisdiction)
                .distinct()
                .filter(code -> !code.isCountry())
                .flatMap(code -> jurisdictions.findByCode(code).stream())
                .collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
        Function<PetitionSummary, String> place =
                petition -> petition.jurisdiction().isCountry()
                        ? CardWords.of(language, "embed.country")
                        : PetitionFront.in(places.get(petition.jurisdiction()), language);
        return petitions.stream()
                .map(petition -> new Row(
                        "/" + language.code() + PETITIONS + "/" + petition.id(),
                        PetitionFront.in(petition.title(), language),
                        spoken(petition.title(), language),
                        place.apply(petition),
                        PetitionFront.word(
                                language,
                                "front.count",
                                CardWords.number(language, petition.tally().inForce()))))
                .toList();
    }

    /** When the order was counted, where scripts say it too. */
    private static @Nullable String ranked(Language language, PetitionList list) {
        return list.items().size() < 2
                ? null
                : PetitionFront.word(language, "front.ranked", TIME.format(list.rankedAt()));
    }

    private static @Nullable String spoken(LocalizedText text, Language language) {
        return text.in(language) != null
                ? null
                : text.texts().keySet().stream().findFirst().map(Language::code).orElse(null);
    }

    private String written(PetitionList list) {
        try {
            return json.writeValueAsString(list);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A petition, as its template reads it.
     *
     * @param titleLanguage where it is not the page's
     */
    record Row(String path, String title, @Nullable String titleLanguage, String place, String count) {}

    private record Key(FrontPage.Screen screen, Language language, String site) {}
}

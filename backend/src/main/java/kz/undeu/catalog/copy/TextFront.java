package kz.undeu.catalog.copy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.undeu.catalog.front.PetitionFront;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.Page;
import kz.undeu.privacy.DestructionView;
import kz.undeu.privacy.PublicRetention;
import kz.undeu.privacy.RetentionPeriodView;
import kz.undeu.web.FrontPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages of text on the site itself before any script runs, and where none does. They say what they say in copies: the build
 * of the front end writes them once, in the letters in which scripts write them anew, so that nothing moves when those come.
 */
@Singleton
class TextFront {

    private static final Logger LOG = LoggerFactory.getLogger(TextFront.class);

    /** What the page of personal data shows of the database may be a minute old where scripts ask for it, too. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    /** Four pages in three languages, some 30 kB each; sites are few, but a Host that is made up makes one more. */
    private static final int MOST_KEPT = 60;

    /** As the page asks for them. */
    private static final int DESTROYED = 20;

    private final CopiedTexts texts;
    private final CopiedPrivacy privacy;
    private final PublicRetention retention;
    private final FrontPage front;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final String contact;
    private final Cache<Key, byte[]> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST_KEPT).build();

    TextFront(
            CopiedTexts texts,
            CopiedPrivacy privacy,
            PublicRetention retention,
            FrontPage front,
            ObjectMapper json,
            InstantSource clock,
            @Property(name = "undeu.contact-address", defaultValue = "") String contact) {
        this.texts = texts;
        this.privacy = privacy;
        this.retention = retention;
        this.front = front;
        this.json = json;
        this.clock = clock;
        this.contact = contact;
    }

    /**
     * A page.
     *
     * @param site where we are, as the public types it, without a slash in the end
     */
    byte[] page(TextName name, Language language, String site) {
        return kept.get(new Key(name, language, site), this::make);
    }

    private byte[] make(Key key) {
        return switch (key.name()) {
            case HELP -> painted(key, FrontPage.Screen.HELP, Map.of(), null);
            case ACCESSIBILITY -> painted(key, FrontPage.Screen.ACCESSIBILITY, Map.of(), null);
            case PRIVACY -> privacyPage(key);
            case VERIFY -> verifyPage(key);
        };
    }

    private byte[] privacyPage(Key key) {
        Instant at = clock.instant();
        PrivacyData data;
        try {
            data = new PrivacyData(
                    new Page<>(retention.periods(WorkingDays.dayOf(at)), null), retention.destroyed(DESTROYED, null));
        } catch (RuntimeException away) {
            LOG.warn("The page of personal data is sent without its text: {}", away.toString());
            return bytes(front.in(key.language(), FrontPage.Screen.PRIVACY, key.path(), key.site()));
        }
        Map<String, Consumer<CopiedHtml>> holes =
                privacy.holes(texts.in(key.language()), at, data.destructions().items());
        return painted(key, FrontPage.Screen.PRIVACY, holes, written(data));
    }

    /** What stands there with scripts is a form; without them, how to do it all the same. */
    private byte[] verifyPage(Key key) {
        String body = "<noscript><main><p class=\"wrap section\">" + FrontPage.needsScript(key.language()) + "</p>"
                + text(key, Map.of()) + "</main></noscript>";
        return bytes(front.in(key.language(), FrontPage.Screen.OTHER, key.path(), key.site(), body, null));
    }

    private byte[] painted(
            Key key, FrontPage.Screen screen, Map<String, Consumer<CopiedHtml>> holes, @Nullable String data) {
        String body = "<main>" + text(key, holes) + "</main>";
        return bytes(front.in(key.language(), screen, key.path(), key.site(), body, data));
    }

    private String text(Key key, Map<String, Consumer<CopiedHtml>> holes) {
        StringBuilder text = new StringBuilder();
        CopiedHtml.onSite(text).filled(texts.in(key.language()).page(key.name().part(), contact), holes);
        return text.append(languages(key)).toString();
    }

    /** Scripts offer them in the head of the page. */
    private static String languages(Key key) {
        String others = PetitionFront.NAMES.entrySet().stream()
                .filter(other -> !other.getKey().equals(key.language().code()))
                .map(other -> "<li><a hreflang=\"" + other.getKey() + "\" lang=\"" + other.getKey() + "\" href=\"/"
                        + other.getKey() + key.path() + "\">" + other.getValue() + "</a></li>")
                .collect(Collectors.joining());
        String inside = "<ul class=\"wrap section plain\">" + others + "</ul>";
        return key.name() == TextName.VERIFY ? inside : "<noscript>" + inside + "</noscript>";
    }

    private String written(PrivacyData data) {
        try {
            return json.writeValueAsString(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    /** What the scripts of the page of personal data would ask the API for, as it answers. */
    @Serdeable
    record PrivacyData(Page<RetentionPeriodView> retention, Page<DestructionView> destructions) {}

    private record Key(TextName name, Language language, String site) {

        String path() {
            return "/" + name.part();
        }
    }
}

package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.undeu.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontPageTest {

    private static final String SITE = "https://undeu.example";

    private final ResourceLoader resources =
            ClassPathResourceLoader.defaultLoader(getClass().getClassLoader());
    private final Preloads preloads = new Preloads(resources, ObjectMapper.getDefault());

    @Test
    void itTellsWhereToWriteIfThatIsConfigured() {
        assertThat(new FrontPage(resources, preloads, false, "help@undeu.example")
                        .in(Language.RU, FrontPage.Screen.OTHER, "/me", SITE))
                .contains("<html data-contact=\"help@undeu.example\" lang=\"ru\"");
        assertThat(new FrontPage(resources, preloads, false, "").in(Language.RU, FrontPage.Screen.OTHER, "/me", SITE))
                .doesNotContain("data-contact");
    }

    @Test
    void aDemonstrationSaysThatItIsOneBeforeAnyScriptDoesAndInTheSameWords() throws IOException {
        FrontPage demo = new FrontPage(resources, preloads, true, "");
        FrontPage real = new FrontPage(resources, preloads, false, "");
        for (Language language : Language.values()) {
            String said = wordsOfTheFrontEnd(language, "app.demo");
            assertThat(demo.in(language, FrontPage.Screen.HOME, "", SITE))
                    .contains("<html data-demo ")
                    .containsPattern("<div id=\"root\">\\s*<aside class=\"demo-band\"><div class=\"wrap\"><p>"
                            + Pattern.quote(said) + "</p></div></aside>\\s*<header");
            assertThat(real.in(language, FrontPage.Screen.HOME, "", SITE))
                    .doesNotContain("data-demo", "demo-band", said);
        }
    }

    private static String wordsOfTheFrontEnd(Language language, String id) throws IOException {
        Path messages = Path.of("..", "frontend", "src", "app", "messages." + language.code() + ".json");
        return ObjectMapper.getDefault()
                .readValue(Files.readString(messages), Argument.mapOf(String.class, String.class))
                .get(id);
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        for (String none : new String[] {"help", "\" onload=\"x", "a@b c", "https://undeu.example"}) {
            assertThatThrownBy(() -> new FrontPage(resources, preloads, false, none))
                    .as(none)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void itSaysWhatTheSiteIsInEachLanguage() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        assertThat(front.in(Language.KK, FrontPage.Screen.HOME, "", SITE))
                .contains("<title>Үндеу</title>", "content=\"Қазақстанның петициялары", "href=\"/kk\"");
        assertThat(front.in(Language.EN, FrontPage.Screen.HOME, "", SITE))
                .contains(
                        "<title>Undeu</title>",
                        "content=\"Petitions in Kazakhstan",
                        "href=\"/en\"",
                        "<span>Undeu</span>")
                .doesNotContain("Үндеу");
        assertThat(front.in(
                        Language.RU,
                        FrontPage.Screen.HOME,
                        "<title>Врачи</title>",
                        "<main>текст</main>",
                        "{\"title\":\"</script><b>\"}"))
                .contains(
                        "<title>Врачи</title>",
                        "</header><main>текст</main>",
                        "<script type=\"application/json\" id=\"page-data\">{\"title\":\"\\u003c/script>\\u003cb>\"}</script>")
                .doesNotContain("name=\"description\"");
    }

    @Test
    void aPublicPageHasATitleAndAnAddressInEachLanguage() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        String hostile = "http://a\"><script>";
        assertThat(front.in(Language.RU, FrontPage.Screen.PETITIONS, "/petitions", SITE))
                .contains(
                        "<title>Петиции · Үндеу</title>",
                        "<link rel=\"canonical\" href=\"https://undeu.example/ru/petitions\" />",
                        "<link rel=\"alternate\" hreflang=\"en\" href=\"https://undeu.example/en/petitions\" />",
                        "href=\"https://undeu.example/feeds/petitions.atom?language=ru\"",
                        "<meta property=\"og:title\" content=\"Петиции\" />",
                        "</header><noscript><main class=\"wrap section\"><p>");
        assertThat(front.in(Language.RU, FrontPage.Screen.OTHER, "/me/data", SITE))
                .contains("<title>Үндеу</title>")
                .doesNotContain("hreflang", "og:title");
        assertThat(front.in(Language.EN, FrontPage.Screen.OTHER, "/help", hostile))
                .contains("http://a&quot;&gt;&lt;script&gt;/en/help")
                .doesNotContain(hostile);
    }

    @Test
    void everyRouteOfTheFrontEndIsKnownAndNoOther() throws IOException {
        Path folder = Path.of("..", "frontend", "src", "app");
        List<String> routes = new ArrayList<>();
        for (String file : List.of("routes.tsx", "workplaces.ts")) {
            Pattern.compile("path: \"([a-z][^\"]*)\"")
                    .matcher(Files.readString(folder.resolve(file)))
                    .results()
                    .forEach(found -> routes.add(found.group(1)));
        }
        assertThat(routes).hasSizeGreaterThan(40).containsExactlyInAnyOrderElementsOf(FrontRoutes.ALL);
        // Those that are typed without a language are led to one; "/data" without it is the open data's.
        assertThat(Stream.concat(Stream.of("data"), Stream.of(FrontendController.SCREENS.split("\\|"))))
                .containsExactlyInAnyOrderElementsOf(
                        routes.stream().map(route -> route.split("/")[0]).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "/help, true",
        "/help/xyz, false",
        "/petitions/7k3m9qx2ab/sign, true",
        "/petitions/7k3m9qx2ab/nothing, false",
        "/petitions/7k3m9qx2ab/sign/more, false",
        "/agencies/akimat-39, true",
        "/agencies, false",
        "/agencies/akimat-39/more, false",
        "/following, false",
        "/following/confirm, true",
        "/following/confirm/secret, true",
        "/following/confirm/secret/more, false",
        "/start, true",
        "/start/7k3m9qx2ab, true",
        "/moderation/bursts/12, true",
        "/admin/holidays/2027, true",
        "/admin/nothing, false",
        "/Help, false",
        "/helpful, false"
    })
    void anAddressIsKnownByAllOfItsParts(String path, boolean isKnown) {
        assertThat(FrontRoutes.isKnown(path)).isEqualTo(isKnown);
    }

    @Test
    void whatIsSentShowsThePictureOfTheSite() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        for (String path : List.of("", "/petitions", "/help")) {
            assertThat(front.in(Language.RU, FrontPage.Screen.OTHER, path, SITE))
                    .contains(
                            "<meta property=\"og:image\" content=\"https://undeu.example/preview-ru.png\" />",
                            "<meta property=\"og:locale\" content=\"ru_RU\" />",
                            "<meta name=\"twitter:card\" content=\"summary_large_image\" />");
        }
        assertThat(front.in(Language.RU, FrontPage.Screen.OTHER, "/me", SITE)).doesNotContain("og:image");
    }

    /** Styles that came with the scripts would move what is read already. */
    @Test
    void aPageOfTextBringsItsStyles() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        assertThat(front.in(Language.KK, FrontPage.Screen.HELP, "/help", SITE))
                .containsPattern("<link rel=\"stylesheet\" crossorigin href=\"/assets/help-page-[^\"]+\\.css\" />")
                .doesNotContain("as=\"fetch\"");
        assertThat(preloaded(front.in(Language.KK, FrontPage.Screen.PRIVACY, "/privacy", SITE)))
                .anyMatch(file -> file.startsWith("/assets/privacy-page-"));
    }

    @Test
    void itNamesTheFilesThatItsScreenNeeds() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        assertThat(preloaded(front.in(Language.RU, FrontPage.Screen.PETITION, "/petitions/x", SITE)))
                .anyMatch(file -> file.startsWith("/assets/petition-route-"))
                .anyMatch(file -> file.startsWith("/assets/messages-ru-"))
                .anyMatch(file -> file.startsWith("/assets/messages.ru-"))
                .noneMatch(file -> file.contains("messages-kk-"))
                .doesNotHaveDuplicates();
        assertThat(preloaded(front.in(Language.KK, FrontPage.Screen.HOME, "", SITE)))
                .anyMatch(file -> file.startsWith("/assets/home-route-"))
                .noneMatch(file -> file.contains("petition-route-"));
        for (FrontPage.Screen screen : FrontPage.Screen.values()) {
            for (Language language : Language.values()) {
                assertThat(preloaded(front.in(language, screen, "", SITE)))
                        .isNotEmpty()
                        .allMatch(file ->
                                resources.getResource("classpath:public" + file).isPresent());
            }
        }
    }

    private static List<String> preloaded(String page) {
        return Pattern.compile("<link rel=\"modulepreload\" fetchpriority=\"low\" crossorigin href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.serde.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;
import org.junit.jupiter.api.Test;

class FrontPageTest {

    private final ResourceLoader resources =
            ClassPathResourceLoader.defaultLoader(getClass().getClassLoader());
    private final Preloads preloads = new Preloads(resources, ObjectMapper.getDefault());

    @Test
    void itTellsWhereToWriteIfThatIsConfigured() {
        assertThat(new FrontPage(resources, preloads, false, "help@undeu.example")
                        .in(Language.RU, FrontPage.Screen.OTHER))
                .contains("<html data-contact=\"help@undeu.example\" lang=\"ru\"");
        assertThat(new FrontPage(resources, preloads, false, "").in(Language.RU, FrontPage.Screen.OTHER))
                .doesNotContain("data-contact");
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
        assertThat(front.in(Language.KK, FrontPage.Screen.HOME))
                .contains("<title>Үндеу</title>", "content=\"Қазақстанның петициялары", "href=\"/kk\"");
        assertThat(front.in(Language.EN, FrontPage.Screen.HOME))
                .contains(
                        "<title>Undeu</title>",
                        "content=\"Petitions in Kazakhstan",
                        "href=\"/en\"",
                        "<span>Undeu</span>")
                .doesNotContain("Үндеу");
        assertThat(front.in(Language.RU, FrontPage.Screen.HOME, "<title>Врачи</title>", "текст"))
                .contains("<title>Врачи</title>", "<noscript>текст</noscript>")
                .doesNotContain("name=\"description\"");
    }

    @Test
    void itNamesTheFilesThatItsScreenNeeds() {
        FrontPage front = new FrontPage(resources, preloads, false, "");
        assertThat(preloaded(front.in(Language.RU, FrontPage.Screen.PETITION)))
                .anyMatch(file -> file.startsWith("/assets/petition-route-"))
                .anyMatch(file -> file.startsWith("/assets/messages-ru-"))
                .anyMatch(file -> file.startsWith("/assets/messages.ru-"))
                .noneMatch(file -> file.contains("messages-kk-"))
                .doesNotHaveDuplicates();
        assertThat(preloaded(front.in(Language.KK, FrontPage.Screen.HOME)))
                .anyMatch(file -> file.startsWith("/assets/home-route-"))
                .noneMatch(file -> file.contains("petition-route-"));
        for (FrontPage.Screen screen : FrontPage.Screen.values()) {
            for (Language language : Language.values()) {
                assertThat(preloaded(front.in(language, screen)))
                        .isNotEmpty()
                        .allMatch(file ->
                                resources.getResource("classpath:public" + file).isPresent());
            }
        }
    }

    private static List<String> preloaded(String page) {
        return Pattern.compile("<link rel=\"modulepreload\" crossorigin href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}

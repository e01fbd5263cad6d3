package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import kz.undeu.kernel.Language;
import org.junit.jupiter.api.Test;

class FrontPageTest {

    private final ResourceLoader resources =
            ClassPathResourceLoader.defaultLoader(getClass().getClassLoader());

    @Test
    void itTellsWhereToWriteIfThatIsConfigured() {
        assertThat(new FrontPage(resources, false, "help@undeu.example").in(Language.RU))
                .contains("<html data-contact=\"help@undeu.example\" lang=\"ru\"");
        assertThat(new FrontPage(resources, false, "").in(Language.RU)).doesNotContain("data-contact");
    }

    @Test
    void whatIsNoAddressStopsTheStart() {
        for (String none : new String[] {"help", "\" onload=\"x", "a@b c", "https://undeu.example"}) {
            assertThatThrownBy(() -> new FrontPage(resources, false, none))
                    .as(none)
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}

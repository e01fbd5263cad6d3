package kz.undeu.catalog.copy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedLinksTest {

    private static final String SITE = "https://undeu.example";

    @ParameterizedTest
    @CsvSource({
        "/, ../../index.html",
        "/ru, ../../ru/index.html",
        "/kk/petitions, ../../kk/petitions/index.html",
        "/kk/petitions/7k3m9qx2ab, ../../kk/petitions/7k3m9qx2ab.html",
        "/en/agencies/akimat-39, ../../en/agencies/akimat-39.html",
        "/kk/help#sign, ../../kk/help.html#sign",
        "/data/petitions-history.csv, ../../data/petitions-history.csv",
        "/api/openapi.yml, ../../data/openapi.yml",
        "/api/v1/petitions/7k3m9qx2ab/images/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,"
                + " ../../images/7k3m9qx2ab/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.jpg",
        "/kk/data, ../../kk/data.html",
        "/kk/start, https://undeu.example/kk/start",
        "/kk/petitions?topic=health, https://undeu.example/kk/petitions?topic=health",
        "/kk/petitions/7k3m9qx2ab/verify, https://undeu.example/kk/petitions/7k3m9qx2ab/verify",
        "original:/kk/verify, https://undeu.example/kk/verify"
    })
    void whatACopyHasIsLinkedRelativelyAndTheRestIsOnTheSite(String address, String link) {
        assertThat(new CopiedLinks("kk/petitions/7k3m9qx2ab.html", SITE).to(address))
                .isEqualTo(link);
    }

    @Test
    void onlyLinksOfOursAreTurned() {
        String html = "<a href=\"/kk/help\">x</a> href=&quot;/kk/help&quot; <a href=\"https://a.kz/kk/help\">y</a>"
                + "<a href=\"mailto:a@b.kz\">z</a><a href=\"/kk/petitions?a=1&amp;b=2\">q</a>";
        assertThat(new CopiedLinks("index.html", SITE).in(html))
                .isEqualTo(
                        "<a href=\"kk/help.html\">x</a> href=&quot;/kk/help&quot; <a href=\"https://a.kz/kk/help\">y</a>"
                                + "<a href=\"mailto:a@b.kz\">z</a>"
                                + "<a href=\"https://undeu.example/kk/petitions?a=1&amp;b=2\">q</a>");
    }
}

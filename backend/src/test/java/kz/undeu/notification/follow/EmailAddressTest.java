package kz.undeu.notification.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "a@b.kz, a@b.kz",
        "' aigul.s+petitions@Mail.KZ ', aigul.s+petitions@mail.kz",
        "иван@почта.рф, иван@xn--80a1acny.xn--p1ai",
        "әсел@mail.kz, әсел@mail.kz",
        "o'brien@example.org, o'brien@example.org"
    })
    void anAddressIsReadAsPeopleTypeIt(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.kz",
                "a@",
                "a@b",
                "a@b.k",
                "a b@c.kz",
                "a@b c.kz",
                "a@b.kz\r\nBcc: victim@mail.kz",
                "a\r\n@b.kz",
                "a\nX: y@b.kz",
                "a@b.kz,c@d.kz",
                "a@b.kz;c@d.kz",
                "<a@b.kz>",
                "Name <a@b.kz>",
                "\"a b\"@c.kz",
                "a@[127.0.0.1]",
                "a@-b.kz",
                "a..b@c.kz",
                ".a@c.kz",
                "a@b.kz\u0000",
                "a\u2028b@c.kz",
                "a@b_c.kz"
            })
    void whatIsNoAddressOfOneMailboxIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void aHugeAddressIsRefused() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@b.kz")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@b.kz")).isEmpty();
        assertThat(EmailAddress.parse("ә".repeat(33) + "@b.kz")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(200_000) + "kz")).isEmpty();
        // Bringing these marks into their order takes Java minutes.
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(EmailAddress.parse("a" + "\u0300\u0323".repeat(250_000) + "@b.kz"))
                        .isEmpty());
        assertThat(EmailAddress.parse("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void itIsShownToWhoeverKnowsItAndWrittenToNoLog() {
        EmailAddress address = EmailAddress.parse("әсел.с@mail.kz").orElseThrow();
        assertThat(address.masked()).isEqualTo("ә…@mail.kz");
        assertThat(address.toString()).doesNotContain("mail.kz");
        assertThat(address.needsUtf8()).isTrue();
        assertThat(EmailAddress.parse("a@почта.рф").orElseThrow().needsUtf8()).isFalse();
    }
}

package kz.undeu.petition.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattingTest {

    @Test
    void whatPetitionsMayUseBecomesATree() {
        assertThat(shown("""
                # Неге?

                Ауылда **дәрігер** жоқ,
                *ең жақыны* 80 км.

                - бірінші
                - екінші

                3. үшінші"""))
                .isEqualTo("<h1 Неге?><p Ауылда <b дәрігер> жоқ,⏎<i ең жақыны> 80 км.>"
                        + "<ul <li <p бірінші>><li <p екінші>>><ol3 <li <p үшінші>>>");
    }

    @Test
    void aLinkSaysWhereItLeads() {
        assertThat(shown("[Заң](https://adilet.zan.kz/rus/docs/K2000000350?x=1#z2)"))
                .isEqualTo("<p <a https://adilet.zan.kz/rus/docs/K2000000350?x=1#z2 adilet.zan.kz Заң>>");
        assertThat(shown("<http://stat.gov.kz>"))
                .isEqualTo("<p <a http://stat.gov.kz stat.gov.kz http://stat.gov.kz>>");
        assertThat(shown("[карта](https://карта.қаз/x)")).contains("карта.қаз").contains("https://xn--");
    }

    /** A Latin a among Cyrillic letters, and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"https://egоv.kz", "https://кaрта.қаз"})
    void aHostOfMixedLettersIsShownAsTheMachineReadsIt(String address) {
        TextNode link =
                Formatting.of("[мұнда](" + address + ")").get(0).children().get(0);
        assertThat(link.host()).startsWith("xn--");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[click](javascript:alert(1)) | <p click (javascript:alert(1))>",
                "[click](JaVaScRiPt:alert%281%29) | <p click (JaVaScRiPt:alert%281%29)>",
                "[click](data:text/html;base64,PHNjcmlwdD4=) | <p click (data:text/html;base64,PHNjcmlwdD4=)>",
                "[click](vbscript:x) | <p click (vbscript:x)>",
                "[click](/kk/me) | <p click (/kk/me)>",
                "[click](//evil.example) | <p click (//evil.example)>",
                "[click](https://egov.kz@evil.example) | <p click (https://egov.kz@evil.example)>",
                "[click](https:evil.example) | <p click (https:evil.example)>",
                "[click](https://evil.example\\\\@egov.kz) | <p click (https://evil.example\\@egov.kz)>",
                "[click](http://127.0.0.1/) | <p <a http://127.0.0.1/ 127.0.0.1 click>>",
                "[click](http://localhost/) | <p click (http://localhost/)>",
                "<javascript:alert(1)> | <p javascript:alert(1)>",
                "<mailto:a@b.kz> | <p mailto:a@b.kz>",
                "<script>alert(1)</script> | <p <script>alert(1)</script>>",
                "<img src=x onerror=alert(1)> | <p <img src=x onerror=alert(1)>>",
                "![x](https://evil.example/track.png) | <p <a https://evil.example/track.png evil.example x>>",
                "![x](data:image/png;base64,AA) | <p x (data:image/png;base64,AA)>",
                "`code` | <p code>",
                "&lt;b&gt; | <p <b>>",
            })
    void whatIsDangerousStaysText(String written, String shown) {
        assertThat(shown(written)).isEqualTo(shown);
    }

    @Test
    void anAddressThatIsDefinedElsewhereIsCheckedToo() {
        assertThat(shown("[click][x]\n\n[x]: javascript:alert(1)"))
                .isEqualTo("<p click (javascript:alert(1))><p [x]: javascript:alert(1)>");
    }

    /** Whoever signs a text has read all of it: no word is for machines alone. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[note]: https://a.example | <p [note]: https://a.example>",
                "[//]: # (hidden words) | <p [//]: # (hidden words)>",
                "[a](https://a.example \"hidden words\") | <p <a https://a.example a.example a> (hidden words)>",
                "![a](/x \"hidden words\") | <p a (/x) (hidden words)>",
            })
    void noWordIsHidden(String written, String shown) {
        assertThat(shown(written)).isEqualTo(shown);
    }

    @Test
    void blocksThatPetitionsDoNotUseStayText() {
        assertThat(shown("<div>\n\n> цитата\n\n    отступ\n\n---")).isEqualTo("<p <div>><p > цитата><p отступ><p --->");
        assertThat(shown("```\nкод\n```")).contains("код");
    }

    /** Five thousand characters that nest as deep as they can neither overflow nor take long, and lose no word. */
    @ParameterizedTest
    @ValueSource(strings = {"- ", "*a ", "**a ", "[", "![", "1. ", "# ", "<", "`", "> ", "[a](", "_a*b"})
    void aTextThatNestsWithoutEndIsReadInNoTime(String piece) {
        String text = piece.repeat(5_000 / piece.length());
        long before = System.nanoTime();
        List<TextNode> nodes = Formatting.of(text + "word");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(deepest(nodes)).isLessThanOrEqualTo(9);
        assertThat(nodes.toString()).contains("word");
    }

    private static int deepest(List<TextNode> nodes) {
        record At(TextNode node, int depth) {}
        Deque<At> left = new ArrayDeque<>();
        nodes.forEach(node -> left.add(new At(node, 1)));
        int deepest = 0;
        while (!left.isEmpty()) {
            At at = left.poll();
            deepest = Math.max(deepest, at.depth());
            if (at.node().children() != null) {
                at.node().children().forEach(child -> left.add(new At(child, at.depth() + 1)));
            }
        }
        return deepest;
    }

    private static String shown(String markdown) {
        return shown(Formatting.of(markdown));
    }

    private static String shown(List<TextNode> nodes) {
        StringBuilder all = new StringBuilder();
        for (TextNode node : nodes) {
            switch (node.kind()) {
                case TEXT -> all.append(node.text().replace("\n", "⏎"));
                case PARAGRAPH ->
                    all.append("<p ").append(shown(node.children())).append(">");
                case HEADING ->
                    all.append("<h")
                            .append(node.level())
                            .append(" ")
                            .append(shown(node.children()))
                            .append(">");
                case BULLETS ->
                    all.append("<ul ").append(shown(node.children())).append(">");
                case NUMBERS ->
                    all.append("<ol")
                            .append(node.start())
                            .append(" ")
                            .append(shown(node.children()))
                            .append(">");
                case ITEM -> all.append("<li ").append(shown(node.children())).append(">");
                case EMPHASIS ->
                    all.append("<i ").append(shown(node.children())).append(">");
                case STRONG -> all.append("<b ").append(shown(node.children())).append(">");
                case LINK ->
                    all.append("<a ")
                            .append(node.href())
                            .append(" ")
                            .append(node.host())
                            .append(" ")
                            .append(shown(node.children()))
                            .append(">");
            }
        }
        return all.toString();
    }
}

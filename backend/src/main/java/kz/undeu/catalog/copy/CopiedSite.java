package kz.undeu.catalog.copy;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.catalog.data.ListedPetitions;
import kz.undeu.kernel.Language;
import kz.undeu.petition.image.ImageRows;
import kz.undeu.web.FrontPage;

/**
 * Writes all public pages of this site as files that work without scripts, below any address and from a disk. Lists go to the
 * target as they are read, so that nothing kept in memory grows with the number of petitions.
 */
@Singleton
public class CopiedSite {

    private static final String PETITIONS = "/petitions";

    private final List<CopiedPage> pages;
    private final CopiedTexts texts;
    private final CopiedPrivacy privacy;
    private final AgencyRecord record;
    private final Agencies agencies;
    private final ListedPetitions listed;
    private final CopiedPetitions petitions;
    private final CopiedHome home;
    private final ImageRows images;
    private final String contact;

    CopiedSite(
            List<CopiedPage> pages,
            CopiedTexts texts,
            CopiedPrivacy privacy,
            AgencyRecord record,
            Agencies agencies,
            ListedPetitions listed,
            CopiedPetitions petitions,
            CopiedHome home,
            ImageRows images,
            @Property(name = "undeu.contact-address", defaultValue = "") String contact) {
        this.pages = pages;
        this.texts = texts;
        this.privacy = privacy;
        this.record = record;
        this.agencies = agencies;
        this.listed = listed;
        this.petitions = petitions;
        this.home = home;
        this.images = images;
        this.contact = contact;
    }

    /** @param site where the original is, without a slash in the end */
    public void write(String site, Instant at, CopyTarget target) throws IOException {
        target.add(CopiedFrame.STYLE.substring(1), style());
        try (Writer out = target.begin("index.html")) {
            CopiedFrame.choice(new CopiedHtml(out, new CopiedLinks("index.html", site)));
        }
        for (Language language : Language.values()) {
            new OneLanguage(texts.in(language), site, at, target).write();
        }
        writePetitions(site, at, target);
    }

    private static byte[] style() throws IOException {
        try (InputStream style = CopiedSite.class.getResourceAsStream("/front/copy.css")) {
            return style.readAllBytes();
        }
    }

    /** Each is read once for all languages; meanwhile the lists of all languages grow. */
    private void writePetitions(String site, Instant at, CopyTarget target) throws IOException {
        Map<Language, Writer> lists = new EnumMap<>(Language.class);
        try {
            for (Language language : Language.values()) {
                Writer list = target.begin(CopiedLinks.placeOf(language, PETITIONS));
                lists.put(language, list);
                CopiedHtml html = new OneLanguage(texts.in(language), site, at, target).begun(PETITIONS, list);
                html.heading(1, FrontPage.titleOf("petitions", language)).markup("<ul>\n");
            }
            CopiedImages copied = new CopiedImages(images, target, CopyLimit.IMAGE_BYTES.max());
            listed.read(found ->
                    found.forEach(petition -> write(petitions.facts(petition, copied, at), site, at, target, lists)));
            for (Map.Entry<Language, Writer> list : lists.entrySet()) {
                CopiedHtml html = html(list.getKey(), PETITIONS, site, list.getValue());
                CopiedFrame.end(html.markup("</ul>\n"));
            }
        } finally {
            for (Writer list : lists.values()) {
                list.close();
            }
        }
    }

    private void write(PetitionFacts facts, String site, Instant at, CopyTarget target, Map<Language, Writer> lists) {
        String page = PETITIONS + "/" + facts.petition().id();
        lists.forEach((language, list) -> {
            CopiedWords words = texts.in(language);
            Map<String, Object> values = petitions.values(facts, words, site);
            String title = values.get("title").toString();
            StringBuilder out = new StringBuilder();
            CopiedHtml html = html(language, page, site, out);
            CopiedFrame.begin(words, title, page, words.day(at), site, html);
            petitions.write(facts, values, words, html);
            CopiedFrame.end(html);
            try {
                target.add(CopiedLinks.placeOf(language, page), out.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Language spoken =
                    Language.of(values.get("titleLanguage").toString()).orElseThrow();
            html(language, PETITIONS, site, list)
                    .item(List.of(
                            new Phrase(title, spoken == language ? null : spoken, words.path(page)),
                            Phrase.of(values.get("count").toString())));
        });
    }

    private static CopiedHtml html(Language language, String page, String site, Appendable out) {
        return new CopiedHtml(out, new CopiedLinks(CopiedLinks.placeOf(language, page), site));
    }

    /** The pages of a language but those of petitions. */
    private final class OneLanguage {

        private final CopiedWords words;
        private final String site;
        private final Instant at;
        private final CopyTarget target;

        OneLanguage(CopiedWords words, String site, Instant at, CopyTarget target) {
            this.words = words;
            this.site = site;
            this.at = at;
            this.target = target;
        }

        void write() throws IOException {
            Language language = words.language();
            page("", FrontPage.siteName(language), html -> home.write(words, at, html));
            for (CopiedPage page : pages) {
                String title = FrontPage.titleOf(page.name(), language);
                page("/" + page.name(), title, html -> page.write(words, at, html));
            }
            for (TextName name : TextName.values()) {
                text(name.part());
            }
            for (Agency agency : agencies.findAllOrderBySlug()) {
                page(
                        "/agencies/" + agency.slug(),
                        words.text(agency.name()).text(),
                        html -> record.write(agency, words, at, html));
            }
        }

        private void page(String page, String title, Consumer<CopiedHtml> content) throws IOException {
            try (Writer out = target.begin(CopiedLinks.placeOf(words.language(), page))) {
                CopiedHtml html = html(words.language(), page, site, out);
                CopiedFrame.begin(words, title, page, words.day(at), site, html);
                content.accept(html.heading(1, title));
                CopiedFrame.end(html);
            }
        }

        /** It has a heading of its own. */
        private void text(String name) throws IOException {
            String page = "/" + name;
            try (Writer out = target.begin(CopiedLinks.placeOf(words.language(), page))) {
                CopiedHtml html = begun(page, out);
                CopiedFrame.end(html.filled(words.page(name, contact), privacy.holes(words, at)));
            }
        }

        CopiedHtml begun(String page, Writer out) {
            CopiedHtml html = html(words.language(), page, site, out);
            CopiedFrame.begin(
                    words, FrontPage.titleOf(page.substring(1), words.language()), page, words.day(at), site, html);
            return html;
        }
    }
}

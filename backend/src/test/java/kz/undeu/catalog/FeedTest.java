package kz.undeu.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.atom.Feed;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.undeu.escalation.AForwardedPetition;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.kernel.Language;
import kz.undeu.petition.Petition;
import kz.undeu.testing.APetition;
import kz.undeu.testing.Caller;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** RFC 4287: a feed has id, title, updated, an author and a link to itself; an entry id, title and updated. */
@ExtendWith(Product.class)
class FeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Test
    void theFeedOfARegionIsValidAndShowsItsListedPetitionsOnly() throws Exception {
        Petition listed = APetition.aPetition()
                .in("KZ-33")
                .titled("<b>&amp; \"Школа\"</b>")
                .openForSigning();
        Petition unlisted = APetition.aPetition().in("KZ-33").seeding();
        Caller.Answer answer = Caller.anonymous().get("/feeds/petitions.atom?jurisdiction=KZ-33&language=ru");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=utf-8");
        Element feed = valid(answer.body());
        assertThat(one(feed, "title")).startsWith("Новые петиции: ");
        assertThat(answer.body())
                .contains("urn:undeu:petition:" + listed.id())
                .doesNotContain(unlisted.id().value());
        assertThat(entries(feed).stream().map(entry -> one(entry, "title"))).contains("<b>&amp; \"Школа\"</b>");
    }

    @Test
    void theFeedOfAPetitionTellsItsStoryAndIsNotSentTwice() throws Exception {
        Petition petition = APetition.aPetition().openForSigning();
        String path = "/feeds/petitions/" + petition.id() + ".atom?language=kk";
        Caller.Answer first = Caller.anonymous().get(path);
        Element feed = valid(first.body());
        assertThat(entries(feed).stream().map(entry -> one(entry, "title")))
                .contains("Петиция жарияланды", "Петиция ашық тізімге шықты");
        Caller.Answer again =
                Caller.anonymous().with("If-None-Match", first.header("ETag")).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    /** Texts of before it was checked. */
    @Test
    void aFeedLeavesOutWhatXmlCannotHold() throws Exception {
        String bad = "Свет\uFFFE\u0007и вода";
        Feed feed = Atom.feed(URI.create("urn:feed"), Language.RU, bad, "/p/1");
        Element written = valid(Atom.written(feed, List.of(Atom.entry("urn:entry", bad, bad, "/p/1", Instant.EPOCH))));
        assertThat(one(written, "title")).isEqualTo("Свет  и вода");
        assertThat(one(entries(written).get(0), "title")).isEqualTo("Свет  и вода");
    }

    @Test
    void twoPromisesAtOneInstantAreTwoEntriesAndTheFirstKeepsTheIdItAlwaysHad() throws Exception {
        String escalation = AForwardedPetition.to("KZ-39");
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        String path = "/api/v1/agency/escalations/" + escalation;
        officer.post(path + "/registration", "{\"number\": \"1\"}");
        officer.post(path + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}]}""");
        JsonNode first = promise(officer, path);
        String petition = first.path("petition").asText();
        String feed = "/feeds/petitions/" + petition + ".atom?language=ru";
        String known = "urn:undeu:petition:" + petition + ":COMMITMENT_MADE:"
                + Instant.parse(first.path("madeAt").asText()).toEpochMilli() + ":1";
        assertThat(promises(feed)).containsExactly(known);

        JsonNode second = promise(officer, path);
        assertThat(second.path("madeAt")).isEqualTo(first.path("madeAt"));
        List<String> two = promises(feed);
        assertThat(two)
                .containsExactlyInAnyOrder(
                        known, known + ":" + second.path("id").asText());

        JsonNode third = promise(officer, path);
        for (JsonNode promised : List.of(first, second, third)) {
            Caller.Answer said = officer.post(
                    path + "/commitments/" + promised.path("id").asText() + "/updates",
                    "{\"status\": \"KEPT\", \"text\": {\"ru\": \"Сделано\"}}");
            assertThat(said.status()).as(said.body()).isLessThan(300);
        }
        assertThat(promises(feed)).hasSize(3).containsAll(two);
    }

    private static JsonNode promise(Caller officer, String path) {
        Caller.Answer answer = officer.post(
                path + "/commitments", "{\"demand\": 1, \"text\": {\"ru\": \"Откроем\"}, \"dueOn\": \"2027-01-10\"}");
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        return answer.json();
    }

    /** The ids of the entries that tell of them. */
    private static List<String> promises(String feed) throws Exception {
        return entries(valid(Caller.anonymous().get(feed).body())).stream()
                .map(entry -> one(entry, "id"))
                .filter(id -> id.contains(":COMMITMENT_MADE:"))
                .toList();
    }

    @Test
    void aFeedIsCalledAndLeadsWhereTheSiteSaysItIsWhateverHostAskedForIt() throws Exception {
        Petition petition = APetition.aPetition().openForSigning();
        FeedController controller = new FeedController(
                Product.bean(Feeds.class),
                Product.bean(AnswerFeed.class),
                Product.bean(PetitionPages.class),
                Product.bean(Jurisdictions.class),
                new SiteAddress(request -> "http://10.0.0.7:8080", "https://undeu.example/"),
                Product.clock());
        HttpRequest<?> request = HttpRequest.GET("/");
        for (HttpResponse<?> answer : List.of(
                controller.petition(petition.id().value(), "ru", request),
                controller.petitions(null, null, "ru", request),
                controller.answers("ru", request))) {
            String feed = answer.body().toString();
            assertThat(one(valid(feed), "id")).startsWith("https://undeu.example/feeds/");
            assertThat(feed).contains("href=\"https://undeu.example/ru/").doesNotContain("10.0.0.7");
        }
    }

    @Test
    void theFeedOfAnswersNamesAgencyAndPetitionAndSaysWhatTheAgencySaid() throws Exception {
        String id = AForwardedPetition.to("KZ-39");
        String path = "/feeds/answers.atom?language=ru";
        assertThat(Caller.anonymous().get(path).body()).doesNotContain("urn:undeu:answer:" + id);
        Caller officer = Caller.inBrowser(People.officerOf("akimat-39"));
        officer.post("/api/v1/agency/escalations/" + id + "/registration", "{\"number\": \"1\"}");
        officer.post("/api/v1/agency/escalations/" + id + "/response", """
                {"answers": [{"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Да"}},
                             {"demand": 2, "outcome": "REFUSED", "reasons": {"kk": "Жоқ"}}],
                 "text": {"ru": "Врач приедет & останется"}}""");
        Element feed = valid(Caller.anonymous().get(path).body());
        Element entry = entries(feed).stream()
                .filter(each -> one(each, "id").equals("urn:undeu:answer:" + id))
                .findFirst()
                .orElseThrow();
        assertThat(one(entry, "title")).startsWith("Акимат").endsWith(": В селе нужен врач");
        assertThat(one(entry, "content")).isEqualTo("Врач приедет & останется");
    }

    @Test
    void aFeedWithNothingInItIsValidAndOneOfNothingKnownIsRefused() throws Exception {
        valid(Caller.anonymous()
                .get("/feeds/petitions.atom?topic=no-such-topic")
                .body());
        Map<String, Integer> statuses = Map.of(
                "/feeds/petitions.atom?jurisdiction=KZ-99",
                422,
                "/feeds/petitions.atom?language=fr",
                422,
                "/feeds/petitions/0000000000.atom",
                404,
                "/feeds/petitions/" + APetition.aPetition().submitted().id() + ".atom",
                404);
        statuses.forEach((path, status) ->
                assertThat(Caller.anonymous().get(path).status()).as(path).isEqualTo(status));
    }

    private static Element valid(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setNamespaceAware(true);
        Element feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(List.of(one(feed, "id"), one(feed, "title"), one(feed, "updated")))
                .noneMatch(String::isBlank);
        assertThat(feed.getElementsByTagNameNS(ATOM, "author").getLength()).isEqualTo(1);
        assertThat(children(feed, "link").stream().map(link -> link.getAttribute("rel")))
                .contains("self", "alternate");
        List<String> ids = entries(feed).stream().map(entry -> one(entry, "id")).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(entries(feed))
                .allSatisfy(entry -> assertThat(List.of(one(entry, "title"), one(entry, "updated")))
                        .noneMatch(String::isBlank));
        return feed;
    }

    private static List<Element> entries(Element feed) {
        return children(feed, "entry");
    }

    private static String one(Element parent, String name) {
        List<Element> found = children(parent, name);
        assertThat(found).as(name).hasSize(1);
        return found.get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .filter(element -> element.getParentNode() == parent)
                .toList();
    }
}

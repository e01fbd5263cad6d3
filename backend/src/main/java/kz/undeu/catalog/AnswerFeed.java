package kz.undeu.catalog;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.agency.Agencies;
import kz.undeu.agency.Agency;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.ResponseView;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.kernel.Language;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;

/** Writes the latest answers of agencies as an Atom feed; one that was corrected comes again. */
@Singleton
class AnswerFeed {

    /** Who looks once a week misses nothing. */
    private static final int MOST = 50;

    private static final String LATEST = """
            SELECT r.escalation FROM response r
            JOIN escalation e ON e.id = r.escalation JOIN petition p ON p.id = e.petition
            WHERE p.opened_at IS NOT NULL
            GROUP BY r.escalation ORDER BY MAX(r.answered_at) DESC, r.escalation LIMIT ?""";

    private final JdbcOperations jdbc;
    private final Escalations escalations;
    private final ResponseViews responses;
    private final PetitionTexts texts;
    private final Agencies agencies;

    AnswerFeed(
            JdbcOperations jdbc,
            Escalations escalations,
            ResponseViews responses,
            PetitionTexts texts,
            Agencies agencies) {
        this.jdbc = jdbc;
        this.escalations = escalations;
        this.responses = responses;
        this.texts = texts;
        this.agencies = agencies;
    }

    @Transactional
    public String write(URI self, Language language) {
        Feed feed = Atom.feed(
                self,
                language,
                Atom.words(language, "feed.answers"),
                self.resolve("/" + language.code() + "/accountability").toString());
        List<EscalationId> latest = latest();
        List<Escalation> found = latest.isEmpty() ? List.of() : escalations.findByIdIn(latest);
        List<PetitionId> petitions =
                found.stream().map(Escalation::petition).distinct().toList();
        Map<PetitionId, PetitionText> said = petitions.isEmpty() ? Map.of() : texts.of(petitions);
        Map<String, String> names = agencies.findAllOrderBySlug().stream()
                .collect(Collectors.toMap(Agency::slug, agency -> Atom.in(language, agency.name())));
        List<Entry> entries = found.stream()
                .map(each -> entry(
                        self,
                        language,
                        each,
                        names.get(each.agency()),
                        said.get(each.petition()),
                        responses.of(each.id())))
                .sorted(Comparator.comparing(Entry::getUpdated).reversed())
                .toList();
        return Atom.written(feed, entries);
    }

    private static Entry entry(
            URI self,
            Language language,
            Escalation escalation,
            String agency,
            PetitionText text,
            ResponseView response) {
        return Atom.entry(
                "urn:undeu:answer:" + escalation.id(),
                agency + ": " + Atom.in(language, text.title()),
                Optional.ofNullable(response.text())
                        .map(answer -> Atom.in(language, answer))
                        .orElse(""),
                self.resolve("/" + language.code() + "/petitions/" + escalation.petition())
                        .toString(),
                response.publishedAt());
    }

    private List<EscalationId> latest() {
        return jdbc.prepareStatement(LATEST, statement -> {
            statement.setInt(1, MOST);
            List<EscalationId> ids = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(new EscalationId(rows.getString(1)));
                }
            }
            return ids;
        });
    }
}

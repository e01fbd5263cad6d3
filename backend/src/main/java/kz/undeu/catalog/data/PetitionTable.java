package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionText;
import kz.undeu.petition.PetitionTexts;
import kz.undeu.signature.Tallies;
import kz.undeu.signature.Tally;

/**
 * The petitions that were ever listed. Without the organizers' names, which the pages show: a copy cannot be told when
 * somebody asks to be forgotten.
 */
@Singleton
@Order(1)
class PetitionTable implements OpenTable {

    private final ListedPetitions listed;
    private final PetitionTexts texts;
    private final Tallies tallies;

    PetitionTable(ListedPetitions listed, PetitionTexts texts, Tallies tallies) {
        this.listed = listed;
        this.texts = texts;
        this.tallies = tallies;
    }

    @Override
    public String name() {
        return "petitions";
    }

    @Override
    public String description() {
        return "Petitions that were ever listed, with their texts and counts";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("id", Kind.CODE, "10 characters; the page is /petitions/{id}"),
                always("state", Kind.CODE, "OPEN or CLOSED"),
                maybe(
                        "closedBecause",
                        Kind.CODE,
                        "TERM_ENDED, WITHDRAWN (by its organizer) or STOPPED (by a moderator)"),
                always("jurisdiction", Kind.CODE, "ISO 3166-2 code of the country or region it concerns"),
                always("topic", Kind.CODE, "slug of its topic")));
        for (Language language : Language.values()) {
            String suffix = suffix(language);
            columns.add(maybe("title" + suffix, Kind.TEXT, "Title, in this language"));
            columns.add(maybe("summary" + suffix, Kind.TEXT, "Summary, in this language"));
            columns.add(maybe("background" + suffix, Kind.TEXT, "Why it matters, in Markdown, in this language"));
            columns.add(maybe("demands" + suffix, Kind.TEXT, "Demands, numbered, one a line, in this language"));
        }
        columns.addAll(List.of(
                always("publishedAt", Kind.MOMENT, "When its text was frozen and collection began"),
                always("openedAt", Kind.MOMENT, "When it was listed"),
                maybe("closesAt", Kind.MOMENT, "The first instant at which it no longer collects"),
                maybe("closedAt", Kind.MOMENT, "When it was closed"),
                maybe("textSha256", Kind.CODE, "SHA-256 of the text, 64 hex digits"),
                always("inForce", Kind.NUMBER, "Signatures in force: signed - withdrawn - invalidated"),
                always("signed", Kind.NUMBER, "Signatures ever made"),
                always("withdrawn", Kind.NUMBER, "Of them withdrawn by who signed"),
                always("invalidated", Kind.NUMBER, "Of them declared not to count"),
                maybe("asOf", Kind.MOMENT, "When the count last changed")));
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("id");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(page -> {
            List<PetitionId> ids = page.stream().map(Petition::id).toList();
            Map<PetitionId, PetitionText> said = texts.of(ids);
            Map<PetitionId, Tally> counted = tallies.findByPetitionIn(ids).stream()
                    .collect(Collectors.toMap(Tally::petition, Function.identity()));
            page.forEach(each -> rows.accept(row(each, said.get(each.id()), counted.get(each.id()))));
        });
    }

    private static List<?> row(Petition petition, PetitionText text, @Nullable Tally tally) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                petition.id(),
                petition.state(),
                petition.closedBecause(),
                petition.jurisdiction().value(),
                petition.topic()));
        for (Language language : Language.values()) {
            row.add(text.title().in(language));
            row.add(text.summary().in(language));
            row.add(text.background() == null ? null : text.background().in(language));
            row.add(demands(text.demands(), language));
        }
        row.addAll(Arrays.asList(
                petition.publishedAt(),
                petition.openedAt(),
                petition.closesAt(),
                petition.closedAt(),
                petition.textSha256() == null ? null : petition.textSha256().hex(),
                tally == null ? 0 : tally.inForce(),
                tally == null ? 0 : tally.signed(),
                tally == null ? 0 : tally.withdrawn(),
                tally == null ? 0 : tally.invalidated(),
                tally == null ? null : tally.changedAt()));
        return row;
    }

    private static @Nullable String demands(List<LocalizedText> demands, Language language) {
        String said = IntStream.range(0, demands.size())
                .mapToObj(i -> {
                    String demand = demands.get(i).in(language);
                    return demand == null ? null : (i + 1) + ". " + demand;
                })
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? null : said;
    }

    static String suffix(Language language) {
        return switch (language) {
            case KK -> "Kk";
            case RU -> "Ru";
            case EN -> "En";
        };
    }
}

package kz.undeu.catalog.data;

import static kz.undeu.catalog.data.OpenColumn.always;
import static kz.undeu.catalog.data.OpenColumn.maybe;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.catalog.register.Register;
import kz.undeu.catalog.register.RegisterEntry;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Verdict;

/** The public register of moderators' decisions. */
@Singleton
@Order(4)
class DecisionTable implements OpenTable {

    private static final String VERDICTS =
            Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final Register register;

    DecisionTable(Register register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String description() {
        return "Decisions of moderators with their reasons; of withheld texts the fingerprint";
    }

    @Override
    public List<OpenColumn> columns() {
        return List.of(
                always("number", Kind.NUMBER, "A later decision has a greater number; the latest comes first"),
                always("decidedAt", Kind.MOMENT, "When it was decided"),
                always("verdict", Kind.CODE, "One of " + VERDICTS),
                maybe("reasonCode", Kind.CODE, "Reason of the rejection, also where its appeal is decided"),
                maybe("petition", Kind.CODE, "id of the petition; absent while a published one is not listed"),
                maybe("titleKk", Kind.TEXT, "Title in Kazakh; absent where the text is withheld"),
                maybe("titleRu", Kind.TEXT, "Title in Russian; absent where the text is withheld"),
                maybe("titleEn", Kind.TEXT, "Title in English; absent where the text is withheld"),
                always("jurisdiction", Kind.CODE, "ISO 3166-2 code of what the petition concerns"),
                always("topic", Kind.CODE, "slug of its topic"),
                maybe("legalBasisKk", Kind.TEXT, "Legal basis in Kazakh"),
                maybe("legalBasisRu", Kind.TEXT, "Legal basis in Russian"),
                maybe("legalBasisEn", Kind.TEXT, "Legal basis in English"),
                maybe("explanationKk", Kind.TEXT, "Explanation in Kazakh"),
                maybe("explanationRu", Kind.TEXT, "Explanation in Russian"),
                maybe("explanationEn", Kind.TEXT, "Explanation in English"),
                maybe(
                        "workingDaysTaken",
                        Kind.NUMBER,
                        "From the submission, the appeal or the return by an agency to the decision"),
                maybe("workingDaysAllowed", Kind.NUMBER, "The service level on that day"),
                maybe("appealedAt", Kind.MOMENT, "When the organizer appealed"),
                maybe("outcome", Kind.CODE, "Of that appeal: UPHOLD or OVERTURN; absent while it waits"),
                maybe("outcomeAt", Kind.MOMENT, "When the appeal was decided"),
                always("textWithheld", Kind.TRUTH, "Whether only the fingerprint of the text is public"),
                maybe("textSha256", Kind.CODE, "SHA-256 of the text, 64 hex digits"));
    }

    @Override
    public List<String> key() {
        return List.of("number");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        register.readAll(entry -> rows.accept(row(entry)));
    }

    private static List<?> row(RegisterEntry entry) {
        return Arrays.asList(
                entry.number(),
                entry.decidedAt(),
                entry.verdict(),
                entry.reasonCode(),
                entry.petition(),
                in(Language.KK, entry.title()),
                in(Language.RU, entry.title()),
                in(Language.EN, entry.title()),
                entry.jurisdiction().value(),
                entry.topic(),
                in(Language.KK, entry.legalBasis()),
                in(Language.RU, entry.legalBasis()),
                in(Language.EN, entry.legalBasis()),
                in(Language.KK, entry.explanation()),
                in(Language.RU, entry.explanation()),
                in(Language.EN, entry.explanation()),
                entry.workingDaysTaken(),
                entry.workingDaysAllowed(),
                entry.appealedAt(),
                entry.outcome(),
                entry.outcomeAt(),
                entry.textWithheld(),
                entry.textSha256());
    }

    private static @Nullable String in(Language language, @Nullable LocalizedText text) {
        return text == null ? null : text.in(language);
    }
}

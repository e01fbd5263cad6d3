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
import java.util.function.Consumer;
import kz.undeu.catalog.data.OpenColumn.Kind;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.Escalation;
import kz.undeu.escalation.ResponseView;
import kz.undeu.escalation.response.ResponseViews;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** What agencies answered, as it stands after their corrections. */
@Singleton
@Order(6)
class AnswerTable implements OpenTable {

    private final ListedEscalations listed;
    private final ResponseViews responses;

    AnswerTable(ListedEscalations listed, ResponseViews responses) {
        this.listed = listed;
        this.responses = responses;
    }

    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String description() {
        return "What agencies answered, a row for each demand";
    }

    @Override
    public List<OpenColumn> columns() {
        List<OpenColumn> columns = new ArrayList<>(List.of(
                always("escalation", Kind.CODE, "id of the escalation"),
                always("petition", Kind.CODE, "id of the petition"),
                always("agency", Kind.CODE, "slug of the agency"),
                always("answeredAt", Kind.MOMENT, "When the agency answered"),
                always(
                        "version",
                        Kind.NUMBER,
                        "1; more when the agency corrected its answer or gave a new one after a return"),
                always("publishedAt", Kind.MOMENT, "When this version was published"),
                always("demand", Kind.NUMBER, "Number of the demand"),
                always("outcome", Kind.CODE, "SATISFIED, PARTLY_SATISFIED, REFUSED or NOT_COMPETENT")));
        for (Language language : Language.values()) {
            String suffix = PetitionTable.suffix(language);
            columns.add(maybe("reasons" + suffix, Kind.TEXT, "Why, in this language"));
            columns.add(maybe("text" + suffix, Kind.TEXT, "What is said to all demands together, in this language"));
        }
        return List.copyOf(columns);
    }

    @Override
    public List<String> key() {
        return List.of("escalation", "demand");
    }

    @Override
    public void read(Instant at, Consumer<List<?>> rows) {
        listed.read(escalation -> {
            ResponseView response = escalation.answeredAt() == null ? null : responses.of(escalation.id());
            if (response != null) {
                response.answers().forEach(answer -> rows.accept(row(escalation, response, answer)));
            }
        });
    }

    private static List<?> row(Escalation escalation, ResponseView response, AnswerView answer) {
        List<Object> row = new ArrayList<>(Arrays.asList(
                escalation.id(),
                escalation.petition(),
                escalation.agency(),
                response.answeredAt(),
                response.version(),
                response.publishedAt(),
                answer.demand(),
                answer.outcome()));
        for (Language language : Language.values()) {
            row.add(answer.reasons().in(language));
            row.add(in(response.text(), language));
        }
        return row;
    }

    private static @Nullable String in(@Nullable LocalizedText text, Language language) {
        return text == null ? null : text.in(language);
    }
}

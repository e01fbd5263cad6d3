package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.ResponseVersionView;
import kz.undeu.escalation.ResponseView;

/** Shows published answers. */
@Singleton
public class ResponseViews {

    private final Responses responses;
    private final Answers answers;

    ResponseViews(Responses responses, Answers answers) {
        this.responses = responses;
        this.answers = answers;
    }

    /** The newest version with those before it, or null while there is no answer. */
    public @Nullable ResponseView of(EscalationId id) {
        List<Response> versions = responses.findByEscalationOrderByVersion(id);
        if (versions.isEmpty()) {
            return null;
        }
        Map<Integer, List<Answer>> said =
                answers.findByEscalationOrderByDemand(id).stream().collect(Collectors.groupingBy(Answer::version));
        List<ResponseVersionView> newestFirst = new ArrayList<>(versions.stream()
                .map(each -> new ResponseVersionView(
                        each.version(), each.answeredAt(), each.why(), each.text(), views(said.get(each.version()))))
                .toList());
        Collections.reverse(newestFirst);
        return ResponseView.of(versions.get(0).answeredAt(), newestFirst);
    }

    private static List<AnswerView> views(@Nullable List<Answer> answers) {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(answer -> new AnswerView(answer.demand(), answer.outcome(), answer.reasons()))
                        .toList();
    }
}

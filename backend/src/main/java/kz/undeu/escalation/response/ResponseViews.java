package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.ResponseVersionView;
import kz.undeu.escalation.ResponseView;
import kz.undeu.escalation.rating.AnswerReturn;
import kz.undeu.escalation.rating.AnswerReturns;

/** Shows published answers. */
@Singleton
public class ResponseViews {

    private final Responses responses;
    private final Answers answers;
    private final AttachmentRows attachments;
    private final AnswerReturns returns;

    ResponseViews(Responses responses, Answers answers, AttachmentRows attachments, AnswerReturns returns) {
        this.responses = responses;
        this.answers = answers;
        this.attachments = attachments;
        this.returns = returns;
    }

    /** The newest version with those before it, or null while there is no answer. */
    public @Nullable ResponseView of(EscalationId id) {
        List<Response> versions = responses.findByEscalationOrderByVersion(id);
        if (versions.isEmpty()) {
            return null;
        }
        Map<Integer, List<Answer>> said =
                answers.findByEscalationOrderByDemand(id).stream().collect(Collectors.groupingBy(Answer::version));
        Map<Integer, List<AttachmentView>> attached = attachments.byVersion(id);
        int anew = returns.findByEscalation(id)
                .flatMap(returned -> newAnswer(returned, versions))
                .map(Response::version)
                .orElse(0);
        List<ResponseVersionView> newestFirst = new ArrayList<>(versions.stream()
                .map(each -> new ResponseVersionView(
                        each.version(),
                        each.answeredAt(),
                        each.version() == anew,
                        each.why(),
                        each.text(),
                        views(said.get(each.version())),
                        attached.getOrDefault(each.version(), List.of())))
                .toList());
        Collections.reverse(newestFirst);
        return ResponseView.of(versions.get(0).answeredAt(), newestFirst);
    }

    /** When the agency answered anew after a return; null while it has not. Correcting the new answer does not change it. */
    public @Nullable Instant answeredAnewAt(AnswerReturn returned) {
        return newAnswer(returned, responses.findByEscalationOrderByVersion(returned.escalation()))
                .map(Response::answeredAt)
                .orElse(null);
    }

    /** The versions after the first one, oldest first: corrections, and the new answer after a return. */
    public List<ResponseVersionView> laterVersions(EscalationId id) {
        ResponseView response = of(id);
        if (response == null || response.version() == 1) {
            return List.of();
        }
        List<ResponseVersionView> all = new ArrayList<>();
        all.add(new ResponseVersionView(
                response.version(),
                response.publishedAt(),
                response.answersAnew(),
                response.why(),
                response.text(),
                response.answers(),
                response.attachments()));
        all.addAll(response.earlier());
        Collections.reverse(all);
        return all.subList(1, all.size());
    }

    /** The first version after a return; those after it correct it. */
    private static Optional<Response> newAnswer(AnswerReturn returned, List<Response> oldestFirst) {
        return oldestFirst.stream()
                .filter(response -> returned.isAnsweredBy(response.version(), response.answeredAt()))
                .findFirst();
    }

    private static List<AnswerView> views(@Nullable List<Answer> answers) {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(answer -> new AnswerView(answer.demand(), answer.outcome(), answer.reasons()))
                        .toList();
    }
}

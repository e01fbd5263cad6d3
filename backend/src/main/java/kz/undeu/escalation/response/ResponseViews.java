package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import kz.undeu.escalation.AnswerView;
import kz.undeu.escalation.AttachmentView;
import kz.undeu.escalation.EscalationId;
import kz.undeu.escalation.ResponseVersionView;
import kz.undeu.escalation.ResponseView;

/** Shows published answers. */
@Singleton
public class ResponseViews {

    private final Responses responses;
    private final Answers answers;
    private final AttachmentRows attachments;

    ResponseViews(Responses responses, Answers answers, AttachmentRows attachments) {
        this.responses = responses;
        this.answers = answers;
        this.attachments = attachments;
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
        List<ResponseVersionView> newestFirst = new ArrayList<>(versions.stream()
                .map(each -> new ResponseVersionView(
                        each.version(),
                        each.answeredAt(),
                        each.why(),
                        each.text(),
                        views(said.get(each.version())),
                        attached.getOrDefault(each.version(), List.of())))
                .toList());
        Collections.reverse(newestFirst);
        return ResponseView.of(versions.get(0).answeredAt(), newestFirst);
    }

    /**
     * When the first version of some kind was published, or null.
     *
     * @param isMeant by the number of a version and when it was published
     */
    public @Nullable Instant firstPublished(EscalationId id, BiPredicate<Integer, Instant> isMeant) {
        return responses.findByEscalationOrderByVersion(id).stream()
                .filter(response -> isMeant.test(response.version(), response.answeredAt()))
                .map(Response::answeredAt)
                .findFirst()
                .orElse(null);
    }

    /** The versions after the first one, oldest first. */
    public List<ResponseVersionView> corrections(EscalationId id) {
        ResponseView response = of(id);
        if (response == null || response.version() == 1) {
            return List.of();
        }
        List<ResponseVersionView> all = new ArrayList<>();
        all.add(new ResponseVersionView(
                response.version(),
                response.publishedAt(),
                response.why(),
                response.text(),
                response.answers(),
                response.attachments()));
        all.addAll(response.earlier());
        Collections.reverse(all);
        return all.subList(1, all.size());
    }

    private static List<AnswerView> views(@Nullable List<Answer> answers) {
        return answers == null
                ? List.of()
                : answers.stream()
                        .map(answer -> new AnswerView(answer.demand(), answer.outcome(), answer.reasons()))
                        .toList();
    }
}

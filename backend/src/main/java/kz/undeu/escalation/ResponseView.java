package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/** An agency's public answer. */
@Serdeable
public record ResponseView(Instant answeredAt, @Nullable LocalizedText text, List<AnswerView> answers) {

    static ResponseView of(Response response, List<Answer> answers) {
        return new ResponseView(
                response.answeredAt(),
                response.text(),
                answers.stream()
                        .map(answer -> new AnswerView(answer.demand(), answer.outcome(), answer.reasons()))
                        .toList());
    }
}

package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's answer: one for every demand, and a text about the whole if there is something to add.
 *
 * @param text at most 10,000 characters
 */
@Serdeable
public record ResponseInput(
        @Nullable List<AnswerInput> answers, @Nullable LocalizedText text) {}

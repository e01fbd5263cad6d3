package kz.undeu.escalation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.kernel.LocalizedText;

/**
 * An agency's answer: one for every demand, and a text about the whole if there is something to add.
 *
 * @param text at most 10,000 characters
 */
@Serdeable
@Schema(example = """
        {"answers": [
           {"demand": 1, "outcome": "SATISFIED", "reasons": {"ru": "Разрешение отменено", "kk": "Рұқсат жойылды"}},
           {"demand": 2, "outcome": "REFUSED", "reasons": {"ru": "В бюджете этого года средств нет"}}],
         "text": {"ru": "Сквер остаётся сквером."}}""")
public record ResponseInput(
        @Nullable List<AnswerInput> answers, @Nullable LocalizedText text) {}

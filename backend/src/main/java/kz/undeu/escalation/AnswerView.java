package kz.undeu.escalation;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/** An agency's answer to one demand. */
@Serdeable
public record AnswerView(int demand, Outcome outcome, LocalizedText reasons) {}

package kz.undeu.administration.rule;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** @param reason for the history; at most 500 characters */
@Serdeable
@Schema(example = """
        {"reason": "Соответствует поправке"}""")
record DecisionInput(@Nullable String reason) {}

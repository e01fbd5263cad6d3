package kz.undeu.escalation.rating;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/** Why a moderator returns an answer. Both are public and needed, at most 2,000 characters. */
@Serdeable
@Schema(name = "AnswerReturnInput", example = """
                {"legalBasis": {"ru": "АППК, статья 76"}, "explanation": {"ru": "По второму требованию ответа нет"}}""")
record ReturnInput(
        @Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {}

package kz.undeu.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why a moderator stops a petition that collects. Both are public and needed, at most 2,000 characters.
 */
@Serdeable
@Schema(example = """
        {"legalBasis": {"ru": "АППК, статья 90-2"}, "explanation": {"ru": "Решение суда вступило в силу"}}""")
record StopInput(
        @Nullable LocalizedText legalBasis, @Nullable LocalizedText explanation) {}

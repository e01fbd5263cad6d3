package kz.undeu.petition;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why an organizer takes a petition back.
 *
 * @param reason public; at most 2,000 characters
 */
@Serdeable
@Schema(example = """
        {"reason": {"ru": "Дорогу уже чинят"}}""")
public record WithdrawalInput(@Nullable LocalizedText reason) {}

package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Whom a case goes to.
 *
 * @param colleague an officer of the agency; absent: the caller
 * @param from who has it as far as the caller knows; absent: nobody. When another has it by now, nothing changes
 */
@Serdeable
@Schema(example = """
        {"colleague": "9q83vejr7k", "from": null}""")
record AssignmentInput(
        @Nullable ColleagueId colleague, @Nullable ColleagueId from) {}

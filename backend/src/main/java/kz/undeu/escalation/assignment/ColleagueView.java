package kz.undeu.escalation.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An officer as the others of their agency see them.
 *
 * @param name given name and initial; null once it is forgotten
 * @param me whether it is the caller
 */
@Serdeable
@Schema(example = """
        {"id": "9p3x7mhd2v", "name": "Жанар С.", "me": true}""")
public record ColleagueView(ColleagueId id, @Nullable String name, boolean me) {}

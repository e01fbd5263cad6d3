package kz.undeu.petition.pause;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * Why collection is paused for the whole site.
 *
 * @param kind INCIDENT or ELECTION
 * @param reason public; in Kazakh and Russian at least, each at most 2,000 characters
 */
@Serdeable
@Schema(example = """
        {"kind": "INCIDENT", "reason": {"kk": "Жүйедегі ақау жөнделіп жатыр", "ru": "Устраняем сбой в системе"}}""")
record PauseInput(@Nullable PauseKind kind, @Nullable LocalizedText reason) {}

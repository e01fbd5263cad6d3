package kz.undeu.signature;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What I let others read beside my signature.
 *
 * @param showName whether my given name and initial are shown
 * @param reason why I signed, or null
 * @param hiddenBecause why a moderator hid what I wrote, also when I took it back, or null; then no other reason is taken
 */
@Serdeable
@Schema(example = """
        {"showName": true, "reason": "Работаю во вторую смену, домой добираюсь на попутках.", "hiddenBecause": null}""")
record MyWords(
        boolean showName, @Nullable String reason, @Nullable String hiddenBecause) {}

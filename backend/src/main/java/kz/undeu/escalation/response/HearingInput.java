package kz.undeu.escalation.response;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.escalation.HearingKind;
import kz.undeu.kernel.LocalizedText;

/**
 * A hearing or public discussion that an agency announces; with a place, a link or both.
 *
 * @param startsAt ahead, at most a year
 * @param place where to come; at most 300 characters
 * @param link an https address by which one takes part; at most 500 characters
 * @param about what it is about; at most 2,000 characters
 */
@Serdeable
@Schema(example = """
        {"kind": "HEARING", "startsAt": "2027-02-10T09:00:00Z", "place": {"ru": "Жезказган, дом культуры"},
         "link": "https://hearing.akimat.example/17", "about": {"ru": "Как сохранить сквер"}}""")
public record HearingInput(
        @Nullable HearingKind kind,
        @Nullable Instant startsAt,
        @Nullable LocalizedText place,
        @Nullable String link,
        @Nullable LocalizedText about) {}

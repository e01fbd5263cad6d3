package kz.undeu.escalation.response;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * How many and how large the files of an answer may be.
 *
 * @param attachments files of one answer
 * @param attachmentBytes bytes of one file
 * @param attachmentName characters of the name of one file
 */
@Serdeable
@Schema(example = """
        {"attachments": 10, "attachmentBytes": 7000000, "attachmentName": 120}""")
record DraftLimitsView(int attachments, int attachmentBytes, int attachmentName) {

    static DraftLimitsView of(AttachmentConfiguration configuration) {
        return new DraftLimitsView(configuration.most(), configuration.largest(), AttachmentController.LONGEST_NAME);
    }
}

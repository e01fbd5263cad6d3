package kz.undeu.signature;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a signatory sends.
 *
 * @param nonce base64url of 32 random bytes made by the client
 * @param textSha256 the fingerprint of the text that was read, 64 hex digits
 * @param showName whether the signatory's given name and initial may be shown
 * @param reason why they sign, at most 300 characters; may be shown without their name
 * @param wantsNotice whether they want to hear of the answer
 * @param from the tag of the link they came by; goes into a sum, never beside the signature
 */
@Serdeable
@Schema(example = """
        {"nonce": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA",
         "textSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
         "showName": false, "reason": null, "notify": false, "from": null}""")
record SignatureInput(
        @Nullable String nonce,
        @Nullable String textSha256,
        @Nullable Boolean showName,
        @Nullable String reason,
        @JsonProperty("notify") @Nullable Boolean wantsNotice,
        @Nullable String from) {}

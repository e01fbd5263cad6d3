package kz.undeu.signature;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

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
record SignatureInput(
        @Nullable String nonce,
        @Nullable String textSha256,
        @Nullable Boolean showName,
        @Nullable String reason,
        @JsonProperty("notify") @Nullable Boolean wantsNotice,
        @Nullable String from) {}

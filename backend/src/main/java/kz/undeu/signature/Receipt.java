package kz.undeu.signature;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.undeu.petition.PetitionId;

/**
 * What a signatory keeps to prove that the event log holds their signature. Names nobody.
 *
 * @param eventIndex the place in the petition's event log
 * @param commitment base64url of SHA-256("petition-commit/v1" 00 nonce tag); the log holds the same 32 bytes
 * @param nonce base64url of 32 bytes
 * @param tag base64url of 32 bytes; for the signatory's eyes only
 * @param logged whether the public log already holds the event
 */
@Serdeable
@Schema(example = """
        {"petition": "7k3m9qx2ab", "eventIndex": 1233, "commitment": "14PDvotn8g_BG88i17b6c5jL3NtgE0XvaVgMCOMmrDY",
         "nonce": "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA", "tag": "Xq1m8mQ2yq6h0s6b1cV2MbzVW1jCkQ5kHj3T8b9sZr0",
         "signedAt": "2026-11-23T10:15:30Z", "logged": false}""")
public record Receipt(
        PetitionId petition,
        long eventIndex,
        String commitment,
        String nonce,
        String tag,
        Instant signedAt,
        boolean logged) {

    static Receipt of(PetitionId petition, Signature signature) {
        return new Receipt(
                petition,
                signature.eventIndex(),
                Commitments.commitment(signature.nonce(), signature.tag()).base64Url(),
                signature.nonce().base64Url(),
                signature.tag().base64Url(),
                signature.signedAt(),
                false);
    }

    Receipt asLogged(boolean isLogged) {
        return new Receipt(petition, eventIndex, commitment, nonce, tag, signedAt, isLogged);
    }
}

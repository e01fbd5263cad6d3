package kz.undeu.petition.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What stood in the link of an invitation.
 *
 * @param secret what stood behind the #
 */
@Serdeable
@Schema(example = """
        {"secret": "0pTET-7BT6LsdfgOtrG2upWgbvxV0gPHN42UfMBhU5w"}""")
record InvitationInput(@Nullable String secret) {

    String given() {
        return secret == null ? "" : secret.strip();
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "an invitation";
    }
}

package kz.undeu.signature;

import io.micronaut.context.annotation.Context;
import kz.undeu.identity.PepperVersions;

/** Refuses to start with another signature pepper than before: with it everybody could sign once more. */
@Context
class SignaturePepperCheck {

    SignaturePepperCheck(Commitments commitments, PepperVersions versions) {
        versions.check("undeu.signing", "signature-pepper", commitments.peppers());
    }
}

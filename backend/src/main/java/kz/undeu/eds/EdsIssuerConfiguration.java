package kz.undeu.eds;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;

/**
 * An issuer of personal certificates and where it tells which of them are revoked. These are the only addresses ever
 * asked; those inside a certificate are not.
 *
 * @param certificate a file, PEM or DER
 * @param ocsp the address of its responder, or null
 * @param crl the address of its list of revoked certificates, or null
 */
@EachProperty("undeu.eds.issuers")
@WhenEdsIsOn
record EdsIssuerConfiguration(
        @Parameter String name,
        @NotBlank String certificate,
        @Nullable URI ocsp,
        @Nullable URI crl) {}

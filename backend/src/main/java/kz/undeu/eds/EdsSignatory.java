package kz.undeu.eds;

import io.micronaut.core.annotation.Nullable;

/**
 * Whom a certificate names. Lives as long as the request that brought it; {@code toString} hides it.
 *
 * @param iin 12 ASCII digits, as the certificate says; the check digit is not looked at here
 * @param givenName without the patronymic; empty when the certificate has none
 * @param country C of the subject: the country whose register holds the person, which is not citizenship; or null
 * @param state ST of the subject, or null, as most certificates have none
 */
public record EdsSignatory(
        String iin,
        String givenName,
        String familyName,
        @Nullable String country,
        @Nullable String state) {

    @Override
    public String toString() {
        return "EDS signatory";
    }
}

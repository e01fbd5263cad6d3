package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Role;

/**
 * Who somebody claims to be in a demo.
 *
 * @param iin 12 digits; checked as a real one would be, and not kept
 * @param region the code of a region, or null when residence shall be unknown
 * @param citizen true when absent
 * @param roles besides CITIZEN
 * @param agency the slug of the agency an officer acts for
 * @param level how surely they are known; HIGH when absent
 */
@Serdeable
@Schema(example = """
        {"iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова", "region": "KZ-62", "citizen": true,
         "roles": [], "agency": null, "level": null}""")
record DemoSignInInput(
        @Nullable String iin,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String region,
        @Nullable Boolean citizen,
        @Nullable List<Role> roles,
        @Nullable String agency,
        @Nullable AssuranceLevel level) {}

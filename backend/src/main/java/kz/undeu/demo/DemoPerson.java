package kz.undeu.demo;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.kernel.LocalizedText;

/**
 * An invented person to try the product with.
 *
 * @param level how surely they are known; HIGH when absent
 * @param about one line on what one can try with this person
 */
@Serdeable
@Schema(example = """
        {"key": "aigul-sarsenova", "iin": "800101100013", "givenName": "Айгүл", "familyName": "Сәрсенова",
         "region": "KZ-62", "citizen": true, "roles": null, "agency": null, "level": null,
         "about": {"kk": "Ұлытау облысында тұрады: өз өңірінің және бүкіл елдің петицияларына қол қоя алады",
          "ru": "Живёт в области Ұлытау: может подписать петиции своего региона и республиканские",
          "en": "Lives in Ulytau Region: can sign its regional petitions and national ones"}}""")
record DemoPerson(
        String key,
        String iin,
        String givenName,
        String familyName,
        @Nullable String region,
        @Nullable Boolean citizen,
        @Nullable List<Role> roles,
        @Nullable String agency,
        @Nullable AssuranceLevel level,
        @Nullable LocalizedText about) {

    /** This person as a provider would assert them. */
    AssertedIdentity asserted(Iin parsed) {
        return new AssertedIdentity(
                parsed,
                givenName,
                familyName,
                !Boolean.FALSE.equals(citizen),
                region == null || region.isBlank() ? null : new JurisdictionCode(region),
                level == null ? AssuranceLevel.HIGH : level,
                roles == null
                        ? Set.of()
                        : roles.stream().filter(Objects::nonNull).collect(Collectors.toSet()),
                agency == null || agency.isBlank() ? null : agency);
    }
}

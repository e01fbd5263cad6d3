package kz.undeu.identity;

import io.micronaut.core.annotation.Nullable;
import java.util.EnumSet;
import java.util.Set;
import kz.undeu.jurisdiction.JurisdictionCode;

/**
 * What an identity provider says of a person who has just proved who they are. Lives as long as the request that
 * brought it.
 *
 * @param region where the person is registered, or null when the provider does not say
 * @param roles besides CITIZEN; with AGENCY_HEAD goes AGENCY
 * @param agency the slug of the agency an officer acts for, or null
 */
public record AssertedIdentity(
        Iin iin,
        String givenName,
        String familyName,
        boolean citizen,
        @Nullable JurisdictionCode region,
        AssuranceLevel level,
        Set<Role> roles,
        @Nullable String agency) {

    public AssertedIdentity {
        Set<Role> all = EnumSet.of(Role.CITIZEN);
        all.addAll(roles);
        if (all.contains(Role.AGENCY_HEAD)) {
            all.add(Role.AGENCY);
        }
        roles = Set.copyOf(all);
    }
}

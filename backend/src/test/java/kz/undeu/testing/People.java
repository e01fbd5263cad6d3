package kz.undeu.testing;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kz.undeu.identity.AssertedIdentity;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Iin;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Recognizing;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;

/** Makes people who never existed. */
public final class People {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final LocalDate LONG_AGO = LocalDate.of(1988, 4, 17);

    private People() {}

    public static Person residentOf(String region) {
        return person(region, LONG_AGO, true, EnumSet.of(Role.CITIZEN), null);
    }

    /** The same resident again, in another process. */
    public static Person residentOf(String region, PersonKey key) {
        return new Person(
                key,
                "Сәуле Ж.",
                LONG_AGO,
                true,
                new JurisdictionCode(region),
                AssuranceLevel.HIGH,
                EnumSet.of(Role.CITIZEN),
                null);
    }

    public static Person born(LocalDate bornOn) {
        return person("KZ-62", bornOn, true, EnumSet.of(Role.CITIZEN), null);
    }

    public static Person foreigner() {
        return person("KZ-62", LONG_AGO, false, EnumSet.of(Role.CITIZEN), null);
    }

    public static Person ofUnknownRegion() {
        return person(null, LONG_AGO, true, EnumSet.of(Role.CITIZEN), null);
    }

    public static Person knownAt(AssuranceLevel level) {
        return known(residentOf("KZ-62"), level);
    }

    /** The same person, known more or less surely. */
    public static Person known(Person person, AssuranceLevel level) {
        return new Person(
                person.key(),
                person.displayName(),
                person.bornOn(),
                person.citizen(),
                person.region(),
                level,
                person.roles(),
                person.agency());
    }

    public static Person moderator() {
        return person("KZ-71", LONG_AGO, true, EnumSet.of(Role.CITIZEN, Role.MODERATOR), null);
    }

    public static Person administrator() {
        return person("KZ-71", LONG_AGO, true, EnumSet.of(Role.CITIZEN, Role.ADMIN), null);
    }

    public static Person officerOf(String agency) {
        return person("KZ-71", LONG_AGO, true, EnumSet.of(Role.CITIZEN, Role.AGENCY), agency);
    }

    /** Somebody who moderates and works for an agency. */
    public static Person moderatorOf(String agency) {
        return person("KZ-71", LONG_AGO, true, EnumSet.of(Role.CITIZEN, Role.MODERATOR, Role.AGENCY), agency);
    }

    public static Person headOf(String agency) {
        return person("KZ-71", LONG_AGO, true, EnumSet.of(Role.CITIZEN, Role.AGENCY, Role.AGENCY_HEAD), agency);
    }

    /** Whom the product knows when this number and name are asserted; with the role CITIZEN only. */
    public static Person named(String iin, String givenName, String familyName) {
        return Product.bean(Recognizing.class)
                .recognize(new AssertedIdentity(
                        Iin.parse(iin).orElseThrow(),
                        givenName,
                        familyName,
                        true,
                        new JurisdictionCode("KZ-62"),
                        AssuranceLevel.HIGH,
                        Set.of(),
                        null));
    }

    private static Person person(String region, LocalDate bornOn, boolean citizen, Set<Role> roles, String agency) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new Person(
                PersonKey.ofBytes(key),
                "Сәуле Ж.",
                bornOn,
                citizen,
                region == null ? null : new JurisdictionCode(region),
                AssuranceLevel.HIGH,
                roles,
                agency);
    }
}

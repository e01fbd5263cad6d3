package kz.undeu.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.Role;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.jurisdiction.PopulationFigures;

/** Invents people who sign. They have no IIN: their person keys are random. */
@Singleton
@InDemo
class DemoSignatories {

    private static final LocalDate YOUNGEST_BORN_ON = LocalDate.of(2007, 1, 1);
    private static final int DAYS_OF_BIRTH = 20_000;
    private static final int KEY_LENGTH = 32;
    private static final LocalDate FIGURES_OF = LocalDate.of(2026, 1, 1);

    private final PopulationFigures figures;

    DemoSignatories(PopulationFigures figures) {
        this.figures = figures;
    }

    /** People who may sign a petition of this jurisdiction; for the country they live where its people live. */
    List<Person> of(JurisdictionCode jurisdiction, int count, Random random) {
        NavigableMap<Long, JurisdictionCode> regions = new TreeMap<>();
        long people = 0;
        for (PopulationFigure figure : figures.findAllInForce(FIGURES_OF)) {
            if (!figure.jurisdiction().isCountry()) {
                people += figure.population();
                regions.put(people, figure.jurisdiction());
            }
        }
        List<Person> signatories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JurisdictionCode region = jurisdiction.isCountry()
                    ? regions.higherEntry((long) (random.nextDouble() * people)).getValue()
                    : jurisdiction;
            signatories.add(signatory(region, random));
        }
        return signatories;
    }

    private static Person signatory(JurisdictionCode region, Random random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        return new Person(
                PersonKey.ofBytes(key),
                "",
                YOUNGEST_BORN_ON.minusDays(random.nextInt(DAYS_OF_BIRTH)),
                true,
                region,
                AssuranceLevel.HIGH,
                Set.of(Role.CITIZEN),
                null);
    }
}

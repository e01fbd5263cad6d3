package kz.undeu.demo;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The invented people of the demo. */
@Singleton
@InDemo
class DemoPeople {

    private final File people;

    DemoPeople(ResourceLoader resources, ObjectMapper json) {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:demo/people.json")
                .orElseThrow(() -> new IllegalStateException("demo/people.json is missing"))) {
            people = json.readValue(stream, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those offered on the sign-in screen: citizens first, then staff. */
    List<DemoPerson> toChooseFrom() {
        return Stream.concat(people.citizens().stream(), people.staff().stream())
                .toList();
    }

    /** Tells whoever started the demo whom they can be. */
    void introduce(PrintStream out) {
        out.println("Sign in as one of these invented people (all of them stand on the sign-in screen):");
        toChooseFrom()
                .forEach(person -> out.printf(
                        "  %-28s %s%n",
                        person.givenName() + " " + person.familyName(),
                        person.about().ru()));
    }

    DemoPerson get(String key) {
        return Stream.of(people.citizens(), people.staff(), people.organizers())
                .flatMap(List::stream)
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no demo person " + key));
    }

    @Serdeable
    record File(List<DemoPerson> citizens, List<DemoPerson> staff, List<DemoPerson> organizers) {}
}

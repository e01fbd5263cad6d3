package kz.undeu.escalation.delivery;

import io.micronaut.context.ApplicationContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kz.undeu.escalation.Escalations;
import kz.undeu.escalation.dossier.TheDossierJob;
import kz.undeu.identity.Person;
import kz.undeu.identity.PersonKey;
import kz.undeu.outbox.OutboxRelay;
import kz.undeu.outbox.Step;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.Signing;
import kz.undeu.testing.People;
import kz.undeu.testing.Product;
import kz.undeu.transparency.APublishedLog;

/** A replica in a process of its own: walks from the last signature to the delivery, and is killed at a step of that way. */
final class DyingReplica {

    private DyingReplica() {}

    /** Starts it, and waits for its end. */
    static int die(Map<String, Object> properties, Step step, Petition petition, Person last, Instant at)
            throws IOException, InterruptedException {
        Properties written = new Properties();
        Product.replicaProperties(properties).forEach((name, value) -> written.setProperty(name, text(value)));
        Path file = Files.createTempFile(Path.of("target"), "dying-replica", ".properties");
        try (var out = Files.newOutputStream(file)) {
            written.store(out, null);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-Duser.timezone=UTC",
                "-cp",
                System.getProperty("java.class.path"),
                DyingReplica.class.getName(),
                file.toString(),
                step.name(),
                petition.id().value(),
                HexFormat.of().formatHex(last.key().bytes()),
                at.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/dying-replica-" + step + ".log"))
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the replica does not die at " + step);
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
            Files.delete(file);
        }
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
    }

    /** Arguments: file of properties, step, petition, key of the signatory, instant. */
    public static void main(String[] arguments) throws IOException {
        Properties read = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[0]))) {
            read.load(in);
        }
        Map<String, Object> properties = new HashMap<>();
        read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
        ApplicationContext replica = ApplicationContext.builder()
                .environments("test", "demo")
                .properties(properties)
                .start();
        Step last = Step.valueOf(arguments[1]);
        PetitionId petition = new PetitionId(arguments[2]);
        replica.getBean(SuddenEnd.class)
                .when((step, subject) -> step == last && isOf(replica, petition, step, subject));
        walk(
                replica,
                replica.getBean(Petitions.class).get(petition),
                People.residentOf("KZ-62", PersonKey.ofBytes(HexFormat.of().parseHex(arguments[3]))),
                Instant.parse(arguments[4]));
        replica.close();
    }

    /** All steps from the last signature to the delivery. */
    private static void walk(ApplicationContext replica, Petition petition, Person last, Instant at) {
        replica.getBean(Signing.class)
                .sign(
                        petition.id(),
                        last,
                        Signing.Wish.silent(petition.textSha256().hex()),
                        at)
                .join();
        replica.getBean(OutboxRelay.class).handOn(at);
        APublishedLog.of(replica, petition.id(), at);
        TheDossierJob.of(replica, at);
        replica.getBean(DeliveryJob.class).deliverDue(at);
    }

    /** Whether a step is one of the way of a petition. */
    private static boolean isOf(ApplicationContext replica, PetitionId petition, Step step, String subject) {
        return switch (step) {
            case CROSSED, HANDLED -> subject.equals(petition.value());
            case FACTS_FROZEN, DOSSIER_PRINTED, DELIVERIES_MADE ->
                replica.getBean(Escalations.class).findByPetitionOrderByTier(petition).stream()
                        .anyMatch(made -> made.id().toString().equals(subject));
            case DELIVERY_TAKEN, DELIVERY_SENT, DELIVERY_RECORDED ->
                replica.getBean(Escalations.class).findByPetitionOrderByTier(petition).stream()
                        .flatMap(made -> replica.getBean(DeliveryRows.class).of(made.id()).stream())
                        .anyMatch(made -> made.id().toString().equals(subject));
        };
    }
}

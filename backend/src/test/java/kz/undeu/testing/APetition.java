package kz.undeu.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.undeu.identity.AddressBlock;
import kz.undeu.identity.AssuranceLevel;
import kz.undeu.identity.Person;
import kz.undeu.kernel.LocalizedText;
import kz.undeu.moderation.Moderating;
import kz.undeu.petition.Drafting;
import kz.undeu.petition.Petition;
import kz.undeu.petition.PetitionId;
import kz.undeu.petition.PetitionInput;
import kz.undeu.petition.Petitions;
import kz.undeu.signature.Signing;

/** Makes petitions the way people do. */
public final class APetition {

    private String jurisdiction = "KZ-62";
    private String topic = "health";
    private LocalizedText title = new LocalizedText("Ауылға дәрігер керек", "В селе нужен врач", null);
    private String said;
    private Person organizer;
    private AssuranceLevel requiredLevel;

    private APetition() {}

    public static APetition aPetition() {
        return new APetition();
    }

    public APetition in(String code) {
        jurisdiction = code;
        return this;
    }

    public APetition about(String slug) {
        topic = slug;
        return this;
    }

    public APetition titled(String ru) {
        title = new LocalizedText(null, ru, null);
        return this;
    }

    /** In everything but the title. */
    public APetition saying(String ru) {
        said = ru;
        return this;
    }

    public APetition by(Person person) {
        organizer = person;
        return this;
    }

    /** How surely who signs must be known. */
    public APetition asking(AssuranceLevel level) {
        requiredLevel = level;
        return this;
    }

    public PetitionInput input() {
        if (said != null) {
            LocalizedText text = new LocalizedText(null, said, null);
            return new PetitionInput(title, text, text, List.of(text), jurisdiction, topic, null);
        }
        return new PetitionInput(
                title,
                new LocalizedText("Қысқаша", "Кратко", null),
                new LocalizedText(null, "Подробно", null),
                List.of(
                        new LocalizedText("Бірінші талап", "Первое требование", null),
                        new LocalizedText(null, "Второе требование", null)),
                jurisdiction,
                topic,
                null);
    }

    public Petition draft() {
        return Product.bean(Drafting.class).start(organizer(), input(), now());
    }

    public Petition submitted() {
        Petition draft = draft();
        return Product.bean(Drafting.class).submit(draft.id(), organizer(), null, null, now());
    }

    /** Published, with one signature: the organizer's. */
    public Petition seeding() {
        return Product.bean(Moderating.class).publish(submitted().id(), People.moderator(), requiredLevel, now());
    }

    /** Published and listed, with fifty signatures. */
    public Petition openForSigning() {
        Petition petition = seeding();
        sign(petition, 49);
        return Product.bean(Petitions.class).get(petition.id());
    }

    /** Lets so many distinct residents sign. */
    public static List<Person> sign(Petition petition, int count) {
        List<Person> signatories = new ArrayList<>();
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = People.residentOf(
                    petition.jurisdiction().isCountry()
                            ? "KZ-75"
                            : petition.jurisdiction().value());
            signatories.add(person);
            waiting.add(signing(petition, person));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        return signatories;
    }

    public static CompletableFuture<Signing.Signed> signing(Petition petition, Person person) {
        return Product.bean(Signing.class)
                .sign(
                        petition.id(),
                        person,
                        Signing.Wish.silent(petition.textSha256().hex()),
                        now());
    }

    /** Lets so many distinct residents sign at an instant, from an address or from nowhere known. */
    public static List<Person> signFrom(Petition petition, int count, String region, String address, Instant at) {
        List<Person> signatories = new ArrayList<>();
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Person person = People.residentOf(region);
            signatories.add(person);
            waiting.add(Product.bean(Signing.class)
                    .sign(
                            petition.id(),
                            person,
                            Signing.Wish.silent(petition.textSha256().hex()),
                            address == null ? null : block(address),
                            at));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        return signatories;
    }

    private static AddressBlock block(String address) {
        try {
            return AddressBlock.of(InetAddress.getByName(address));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static void withdraw(PetitionId petition, Person person) {
        Product.bean(Signing.class).withdraw(petition, person, now()).join();
    }

    private Person organizer() {
        if (organizer == null) {
            organizer = People.residentOf(jurisdiction.equals("KZ") ? "KZ-75" : jurisdiction);
        }
        return organizer;
    }

    private static Instant now() {
        return Product.clock().instant();
    }
}

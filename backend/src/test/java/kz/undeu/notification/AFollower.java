package kz.undeu.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import kz.undeu.petition.PetitionId;
import kz.undeu.testing.Caller;
import kz.undeu.testing.MailServer;
import kz.undeu.testing.Product;

/** Somebody with a mailbox who follows petitions the way people do: by the screens' calls and by the links in mails. */
public final class AFollower {

    private final String address;
    private final String language;
    private Caller caller = Caller.anonymous().at(MailingReplica.address());

    private AFollower(String address, String language) {
        this.address = address;
        this.language = language;
    }

    public static AFollower speaking(String language) {
        return new AFollower("f" + UUID.randomUUID().toString().substring(0, 12) + "@mail.example", language);
    }

    public static AFollower at(String address) {
        return new AFollower(address, "ru");
    }

    public AFollower calling(Caller other) {
        caller = other.at(MailingReplica.address());
        return this;
    }

    public String address() {
        return address;
    }

    public Caller.Answer ask(PetitionId petition) {
        return caller.post(
                "/api/v1/petitions/" + petition + "/followers",
                "{\"address\": \"" + address + "\", \"language\": \"" + language + "\"}");
    }

    public Caller.Answer confirm(MailServer.Mail mail) {
        return post("/api/v1/following/confirmation", token(mail.link("/following/confirm#")));
    }

    /** Asks, gets the mail, and confirms. */
    public AFollower follow(PetitionId petition) {
        assertThat(ask(petition).status()).isEqualTo(202);
        MailingReplica.send(Product.clock().instant());
        assertThat(confirm(last()).status()).isEqualTo(200);
        return this;
    }

    public List<MailServer.Mail> mails() {
        return MailingReplica.server().to(address);
    }

    public MailServer.Mail last() {
        List<MailServer.Mail> mails = mails();
        assertThat(mails).as("mails to " + address).isNotEmpty();
        return mails.get(mails.size() - 1);
    }

    public Caller.Answer preferences(MailServer.Mail mail) {
        return post("/api/v1/following/preferences", token(mail.link("/following/preferences#")));
    }

    public Caller.Answer prefer(MailServer.Mail mail, String pace, String inLanguage) {
        return caller.put(
                "/api/v1/following/preferences",
                "{\"token\": \"" + token(mail.link("/following/preferences#")) + "\", \"pace\": \"" + pace
                        + "\", \"language\": \"" + inLanguage + "\"}");
    }

    private Caller.Answer post(String path, String token) {
        return caller.post(path, "{\"token\": \"" + token + "\"}");
    }

    private static String token(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}

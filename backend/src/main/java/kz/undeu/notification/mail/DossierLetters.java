package kz.undeu.notification.mail;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.undeu.escalation.channel.ClockMail;
import kz.undeu.escalation.channel.DossierMail;
import kz.undeu.escalation.channel.DossierPost;
import kz.undeu.escalation.channel.TestMail;
import kz.undeu.escalation.webhook.AttemptOutcome;
import kz.undeu.kernel.Language;
import kz.undeu.notification.follow.EmailAddress;
import kz.undeu.notification.post.Attachment;
import kz.undeu.notification.post.Letter;
import kz.undeu.notification.post.Postman;
import kz.undeu.notification.post.Undelivered;

/** Sends dossiers, and what belongs to them, to agencies by mail: one mail in Kazakh and Russian, a dossier with the PDF in both. */
@Singleton
class DossierLetters implements DossierPost {

    private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);
    private static final String PDF = "application/pdf";

    private final Optional<Postman> postman;
    private final MailWords words;
    private final MailTemplates templates;
    private final String publicAddress;

    DossierLetters(
            Optional<Postman> postman,
            MailWords words,
            MailTemplates templates,
            @Property(name = "undeu.public-address", defaultValue = "") String publicAddress) {
        this.postman = postman;
        this.words = words;
        this.templates = templates;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    @Override
    public Optional<String> read(String typed) {
        return EmailAddress.parse(typed).map(EmailAddress::value);
    }

    @Override
    public AttemptOutcome send(DossierMail mail) {
        return deliver(domain -> letter(mail, domain));
    }

    @Override
    public AttemptOutcome send(TestMail mail) {
        return deliver(domain -> letter(mail, domain));
    }

    @Override
    public AttemptOutcome send(ClockMail mail) {
        return deliver(domain -> letter(mail, domain));
    }

    private AttemptOutcome deliver(Function<String, Letter> letter) {
        if (postman.isEmpty()) {
            return AttemptOutcome.NO_MAIL_SERVER;
        }
        try {
            postman.get().deliver(letter.apply(postman.get().domain()));
            return AttemptOutcome.TAKEN;
        } catch (Undelivered e) {
            return switch (e.why()) {
                case SERVER -> AttemptOutcome.NO_MAIL_SERVER;
                case LATER -> AttemptOutcome.NO_ANSWER;
                case ADDRESS, MAIL -> AttemptOutcome.REFUSED;
            };
        }
    }

    private Letter letter(DossierMail mail, String domain) {
        return letter(
                mail.address(),
                "dossier." + mail.id() + "@" + domain,
                mail.createdAt(),
                subject("dossier.subject") + " " + mail.escalation(),
                language -> piece(mail, language),
                LANGUAGES.stream()
                        .map(language -> new Attachment(
                                "undeu-" + mail.petition() + "-" + mail.escalation() + "-" + language.code() + ".pdf",
                                PDF,
                                mail.printed().get(language)))
                        .toList());
    }

    private Letter letter(TestMail mail, String domain) {
        return letter(
                mail.address(),
                "test." + mail.id() + "@" + domain,
                mail.createdAt(),
                subject("test.subject"),
                language -> piece(mail, language),
                List.of());
    }

    private Letter letter(ClockMail mail, String domain) {
        return letter(
                mail.address(),
                "deadline." + mail.id() + "@" + domain,
                mail.createdAt(),
                subject(word(mail, "subject")) + " " + mail.escalation(),
                language -> piece(mail, language),
                List.of());
    }

    private Letter letter(
            String address,
            String id,
            Instant createdAt,
            String subject,
            Function<Language, MailPiece> piece,
            List<Attachment> attachments) {
        MailTemplates.Page page = new MailTemplates.Page(
                subject, LANGUAGES.stream().map(piece).toList(), joined(" ", "why.dossier"), List.of());
        Language first = LANGUAGES.get(0);
        return new Letter(
                EmailAddress.ofStored(address),
                page.subject(),
                templates.text(first, page),
                templates.html(first, page),
                "kk, ru",
                "<" + id + ">",
                createdAt,
                Map.of("Auto-Submitted", "auto-generated"),
                attachments);
    }

    private String subject(String key) {
        return joined(" / ", key);
    }

    private String joined(String between, String key) {
        return LANGUAGES.stream().map(language -> words.of(language, key)).collect(Collectors.joining(between));
    }

    private MailPiece piece(TestMail mail, Language language) {
        return new MailPiece(
                MailWords.of(language, mail.agency()),
                words.of(language, "test.heading"),
                List.of(words.of(language, "test.1"), words.of(language, "test.2")),
                new MailPiece.Link(words.of(language, "test.button"), publicAddress + "/" + language.code()));
    }

    private MailPiece piece(ClockMail mail, Language language) {
        String address = publicAddress + "/" + language.code() + "/agency/"
                + switch (mail.kind()) {
                    case REMINDER, ANSWER_RETURNED -> mail.escalation();
                    case OVERDUE -> "supervised";
                };
        return new MailPiece(
                MailWords.of(language, mail.title()),
                words.of(language, word(mail, "heading")),
                List.of(
                        words.of(
                                language,
                                word(mail, mail.awaiting().name()),
                                MailWords.of(language, mail.owing()),
                                MailWords.day(language, mail.dueOn())),
                        words.of(language, word(mail, "then"))),
                new MailPiece.Link(words.of(language, word(mail, "button")), address));
    }

    private static String word(ClockMail mail, String what) {
        return "clock." + mail.kind() + "." + what;
    }

    private MailPiece piece(DossierMail mail, Language language) {
        return new MailPiece(
                MailWords.of(language, mail.title()),
                words.of(language, "dossier.heading"),
                List.of(
                        words.of(language, "dossier.1", MailWords.of(language, mail.agency())),
                        words.of(language, "dossier.2", MailWords.day(language, mail.registrationDueOn())),
                        words.of(language, "dossier.3")),
                new MailPiece.Link(
                        words.of(language, "dossier.button"),
                        publicAddress + "/" + language.code() + "/agency/" + mail.escalation()));
    }
}

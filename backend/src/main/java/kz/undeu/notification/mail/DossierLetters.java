package kz.undeu.notification.mail;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

/** Sends dossiers to agencies by mail: one mail in Kazakh and Russian, with the PDF in both. */
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
        List<MailPiece> pieces = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        List<Attachment> attachments = new ArrayList<>();
        for (Language language : LANGUAGES) {
            pieces.add(piece(mail, language));
            subjects.add(words.of(language, "dossier.subject"));
            reasons.add(words.of(language, "why.dossier"));
            attachments.add(new Attachment(
                    "undeu-" + mail.petition() + "-" + mail.escalation() + "-" + language.code() + ".pdf",
                    PDF,
                    mail.printed().get(language)));
        }
        Language first = LANGUAGES.get(0);
        MailTemplates.Page page = new MailTemplates.Page(
                String.join(" / ", subjects) + " " + mail.escalation(), pieces, String.join(" ", reasons), List.of());
        return new Letter(
                EmailAddress.ofStored(mail.address()),
                page.subject(),
                templates.text(first, page),
                templates.html(first, page),
                "kk, ru",
                "<dossier." + mail.id() + "@" + domain + ">",
                mail.createdAt(),
                Map.of("Auto-Submitted", "auto-generated"),
                attachments);
    }

    private Letter letter(TestMail mail, String domain) {
        List<MailPiece> pieces = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Language language : LANGUAGES) {
            pieces.add(new MailPiece(
                    MailWords.of(language, mail.agency()),
                    words.of(language, "test.heading"),
                    List.of(words.of(language, "test.1"), words.of(language, "test.2")),
                    new MailPiece.Link(words.of(language, "test.button"), publicAddress + "/" + language.code())));
            subjects.add(words.of(language, "test.subject"));
            reasons.add(words.of(language, "why.dossier"));
        }
        Language first = LANGUAGES.get(0);
        MailTemplates.Page page =
                new MailTemplates.Page(String.join(" / ", subjects), pieces, String.join(" ", reasons), List.of());
        return new Letter(
                EmailAddress.ofStored(mail.address()),
                page.subject(),
                templates.text(first, page),
                templates.html(first, page),
                "kk, ru",
                "<test." + mail.id() + "@" + domain + ">",
                mail.createdAt(),
                Map.of("Auto-Submitted", "auto-generated"),
                List.of());
    }

    private Letter letter(ClockMail mail, String domain) {
        List<MailPiece> pieces = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Language language : LANGUAGES) {
            pieces.add(piece(mail, language));
            subjects.add(words.of(language, word(mail, "subject")));
            reasons.add(words.of(language, "why.dossier"));
        }
        Language first = LANGUAGES.get(0);
        MailTemplates.Page page = new MailTemplates.Page(
                String.join(" / ", subjects) + " " + mail.escalation(), pieces, String.join(" ", reasons), List.of());
        return new Letter(
                EmailAddress.ofStored(mail.address()),
                page.subject(),
                templates.text(first, page),
                templates.html(first, page),
                "kk, ru",
                "<deadline." + mail.id() + "@" + domain + ">",
                mail.createdAt(),
                Map.of("Auto-Submitted", "auto-generated"),
                List.of());
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

package kz.undeu.notification.mail;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.undeu.identity.KeyedHash;
import kz.undeu.kernel.Language;
import kz.undeu.notification.follow.Addresses;
import kz.undeu.notification.follow.Follow;
import kz.undeu.notification.follow.FollowRequest;
import kz.undeu.notification.follow.MailLink;
import kz.undeu.notification.follow.MailLinks;
import kz.undeu.notification.follow.Subscriber;
import kz.undeu.notification.notice.Notice;
import kz.undeu.notification.post.Letter;
import kz.undeu.notification.queue.QueuedMail;
import kz.undeu.petition.PetitionId;

/** Writes mails. Whoever stopped following since is left out; a mail with nothing left to tell is none. */
@Singleton
class Composing {

    private static final String MESSAGE_ID = "message-id";
    private static final int MESSAGE_ID_LENGTH = 16;

    private final MailWords words;
    private final NoticeWords notices;
    private final MailTemplates templates;
    private final MailLinks links;
    private final Addresses addresses;
    private final KeyedHash hashes;
    private final String publicAddress;

    Composing(
            MailWords words,
            NoticeWords notices,
            MailTemplates templates,
            MailLinks links,
            Addresses addresses,
            KeyedHash hashes,
            @Property(name = "undeu.public-address", defaultValue = "") String publicAddress) {
        this.words = words;
        this.notices = notices;
        this.templates = templates;
        this.links = links;
        this.addresses = addresses;
        this.hashes = hashes;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /**
     * Writes a mail.
     *
     * @param domain behind the @ of its id
     */
    Optional<Letter> write(QueuedMail mail, Sheaf sheaf, String domain) {
        Optional<Subscriber> subscriber = sheaf.subscriber(mail.subscriber());
        if (subscriber.isEmpty()) {
            return Optional.empty();
        }
        return mail.petition() == null
                ? news(mail, subscriber.get(), sheaf, domain)
                : sheaf.request(mail.request())
                        .flatMap(request -> confirmation(mail, subscriber.get(), request, sheaf, domain));
    }

    private Optional<Letter> confirmation(
            QueuedMail mail, Subscriber subscriber, FollowRequest request, Sheaf sheaf, String domain) {
        Optional<String> token = links.toConfirm(request);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        Language language = language(request.language());
        MailPiece piece = new MailPiece(
                null,
                words.of(language, "confirm.heading"),
                List.of(
                        // What an organizer wrote may be a draft, and would reach a stranger in our name before anybody
                        // read it.
                        request.organizer()
                                ? words.of(language, "confirm.organizer")
                                : words.of(
                                        language, "confirm.1", MailWords.of(language, sheaf.title(request.petition()))),
                        words.of(language, "confirm.2"),
                        words.of(language, "confirm.3")),
                new MailPiece.Link(
                        words.of(language, "confirm.button"), page(language, "/following/confirm#" + token.get())));
        MailTemplates.Page page = new MailTemplates.Page(
                words.of(language, "confirm.subject"), List.of(piece), words.of(language, "why.confirm"), List.of());
        return Optional.of(letter(mail, subscriber, language, page, domain, Map.of()));
    }

    private Optional<Letter> news(QueuedMail mail, Subscriber subscriber, Sheaf sheaf, String domain) {
        Language language = language(subscriber.language());
        List<Notice> told = mail.notices().stream()
                .map(sheaf::notice)
                .filter(notice -> sheaf.follow(notice.petition(), subscriber.id())
                        .filter(follow -> follow.confirmedAt() != null)
                        .isPresent())
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        List<MailPiece> pieces = told.stream()
                .map(notice -> notices.piece(
                        notice,
                        language,
                        sheaf,
                        page(language, "/petitions/" + notice.petition().value())))
                .toList();
        List<PetitionId> about = told.stream().map(Notice::petition).distinct().toList();
        PetitionId only = about.size() == 1 ? about.get(0) : null;
        String subject = told.size() == 1
                ? words.of(
                        language,
                        "subject.one",
                        pieces.get(0).heading(),
                        MailWords.of(language, sheaf.title(about.get(0))))
                : words.of(language, "subject.several");
        boolean organizes = about.stream()
                .anyMatch(petition -> sheaf.follow(petition, subscriber.id())
                        .filter(Follow::organizer)
                        .isPresent());
        String end = page(language, "/following/end/" + links.toEnd(new MailLink(subscriber.id(), only)));
        MailTemplates.Page page = new MailTemplates.Page(
                subject,
                pieces,
                words.of(language, organizes ? "why.organizer" : "why.follow"),
                List.of(
                        new MailPiece.Link(
                                words.of(language, "link.preferences"),
                                page(language, "/following/preferences#" + links.toPreferences(subscriber.id()))),
                        new MailPiece.Link(words.of(language, only == null ? "link.end.all" : "link.end.one"), end)));
        return Optional.of(letter(mail, subscriber, language, page, domain, headers(end, only)));
    }

    /** For mail programs: how to unsubscribe in one click (RFC 8058), of which list it is, and that nobody replies. */
    private Map<String, String> headers(String end, @Nullable PetitionId only) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("List-Unsubscribe", "<" + end + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        headers.put("List-Id", "<" + (only == null ? "petitions" : only.value()) + ".following." + host() + ">");
        headers.put("Precedence", "bulk");
        return headers;
    }

    private Letter letter(
            QueuedMail mail,
            Subscriber subscriber,
            Language language,
            MailTemplates.Page page,
            String domain,
            Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        return new Letter(
                addresses.open(subscriber.id(), subscriber.address()),
                page.subject(),
                templates.text(language, page),
                templates.html(language, page),
                language.code(),
                messageId(mail, domain),
                mail.createdAt(),
                headers,
                List.of());
    }

    /**
     * The same each time this mail is tried, so that a server that took it once recognizes it; of what is counted inside it
     * tells nothing. A notice and the instant are in it, as a
     * database that lost its counter could number mails anew.
     */
    private String messageId(QueuedMail mail, String domain) {
        long first = mail.notices().isEmpty() ? 0 : mail.notices().get(0);
        byte[] content = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(mail.id())
                .putLong(mail.subscriber())
                .putLong(mail.createdAt().toEpochMilli())
                .putLong(first)
                .array();
        byte[] hash = hashes.of(MESSAGE_ID, content);
        byte[] id = Arrays.copyOfRange(hash, Integer.BYTES, Integer.BYTES + MESSAGE_ID_LENGTH);
        return "<" + HexFormat.of().formatHex(id) + "@" + domain + ">";
    }

    private String page(Language language, String path) {
        return publicAddress + "/" + language.code() + path;
    }

    private String host() {
        String host = publicAddress.isEmpty() ? null : URI.create(publicAddress).getHost();
        return host == null ? "localhost" : host;
    }

    private static Language language(String code) {
        return Language.of(code).orElse(Language.KK);
    }
}

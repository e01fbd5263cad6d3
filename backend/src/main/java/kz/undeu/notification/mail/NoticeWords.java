package kz.undeu.notification.mail;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.undeu.kernel.Language;
import kz.undeu.notification.notice.Notice;
import kz.undeu.notification.notice.NoticeFacts;
import kz.undeu.petition.ClosedBecause;
import kz.undeu.petition.update.PetitionUpdate;

/** Tells a notice in words. */
@Singleton
class NoticeWords {

    private static final String NOTHING = "";
    private static final String HEADING = ".heading";
    private static final String TEXT = ".text";

    private final MailWords words;

    NoticeWords(MailWords words) {
        this.words = words;
    }

    MailPiece piece(Notice notice, Language language, Sheaf sheaf, String address) {
        MailPiece.Link link = new MailPiece.Link(words.of(language, "button.read"), address);
        String title = MailWords.of(language, sheaf.title(notice.petition()));
        String heading = words.of(language, notice.kind() + HEADING);
        return switch (notice.kind()) {
            case UPDATE -> update(notice, language, sheaf, title, heading, link);
            case ENDED ->
                new MailPiece(title, heading, List.of(said(ended(notice.facts()), notice, language, sheaf)), link);
            case HALF, NINETY -> new MailPiece(title, heading, near(notice, language, sheaf), link);
            case REJECTED,
                    APPEAL_UPHELD,
                    PUBLISHED,
                    LISTED,
                    REACHED,
                    FORWARDED,
                    REGISTERED,
                    ANSWERED,
                    CORRECTED,
                    ANSWER_RETURNED,
                    ANSWERED_ANEW,
                    COMMITMENT_MADE,
                    COMMITMENT_LATE,
                    COMMITMENT_KEPT,
                    COMMITMENT_BROKEN,
                    HEARING,
                    HEARING_CANCELLED,
                    LATE_REGISTRATION,
                    LATE_ANSWER,
                    EXTENDED ->
                new MailPiece(title, heading, List.of(said(notice.kind() + TEXT, notice, language, sheaf)), link);
        };
    }

    /** Of a threshold that asks for spread its number alone is not the whole truth. */
    private List<String> near(Notice notice, Language language, Sheaf sheaf) {
        String text = said(notice.kind() + TEXT, notice, language, sheaf);
        NoticeFacts.Spread spread = notice.facts().spread();
        return spread == null
                ? List.of(text)
                : List.of(
                        text,
                        words.of(language, "spread", MailWords.number(language, spread.percent()), spread.regions()));
    }

    private static String ended(NoticeFacts facts) {
        ClosedBecause because = facts.closedBecause() == null ? ClosedBecause.TERM_ENDED : facts.closedBecause();
        return switch (because) {
            case TERM_ENDED -> "ENDED.TERM_ENDED" + (facts.reached() ? ".reached" : ".below");
            case LAPSED, WITHDRAWN, STOPPED -> "ENDED." + because;
        };
    }

    private static MailPiece update(
            Notice notice, Language language, Sheaf sheaf, String title, String heading, MailPiece.Link link) {
        Optional<PetitionUpdate> update = sheaf.update(notice.petition(), notice.subject());
        if (update.isEmpty()) {
            return new MailPiece(title, heading, List.of(), link);
        }
        List<String> paragraphs = Arrays.stream(
                        MailWords.of(language, update.get().text()).split("\\n+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new MailPiece(
                title, heading + ": " + MailWords.of(language, update.get().title()), paragraphs, link);
    }

    private String said(String key, Notice notice, Language language, Sheaf sheaf) {
        NoticeFacts facts = notice.facts();
        return words.of(
                language,
                key,
                facts.signatures() == null ? NOTHING : MailWords.number(language, facts.signatures()),
                facts.required() == null ? NOTHING : MailWords.number(language, facts.required()),
                facts.agency() == null ? NOTHING : MailWords.of(language, sheaf.agency(facts.agency())),
                facts.registrationNumber() == null ? NOTHING : facts.registrationNumber(),
                facts.dueOn() == null ? NOTHING : MailWords.day(language, facts.dueOn()));
    }
}

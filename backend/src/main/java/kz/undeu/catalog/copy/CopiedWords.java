package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.jurisdiction.WorkingDays;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;

/** What a copy says in one language: the messages of the site's own pages, and days and numbers as it writes them. */
public final class CopiedWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** By the sounds in which the names of the months end, January first; as the front end has them. */
    private static final List<String> KAZAKH_ON =
            List.of("да", "да", "да", "де", "да", "да", "де", "да", "те", "да", "да", "да");

    private static final List<String> KAZAKH_UNTIL =
            List.of("ға", "ға", "ға", "ге", "ға", "ға", "ге", "ға", "ке", "ға", "ға", "ға");

    private static final List<String> KAZAKH_FROM =
            List.of("дан", "нан", "дан", "ден", "дан", "нан", "ден", "дан", "тен", "нан", "дан", "нан");

    private final Language language;
    private final CopiedFile file;
    private final Map<String, String> english;
    private final Map<String, Wording> known = new ConcurrentHashMap<>();

    /** @param english the messages in English */
    CopiedWords(Language language, CopiedFile file, Map<String, String> english) {
        this.language = language;
        this.file = file;
        this.english = english;
    }

    public Language language() {
        return language;
    }

    /** An address of the site in this language. */
    public String path(String page) {
        return "/" + language.code() + page;
    }

    /**
     * A message.
     *
     * @param values names of its arguments, each with its value behind it
     * @throws IllegalArgumentException when there is none, or it wants another value
     */
    public String say(String id, Object... values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put((String) values[i], values[i + 1]);
        }
        return known.computeIfAbsent(id, this::parsed).say(language, named);
    }

    private Wording parsed(String id) {
        String message = file.words().get(id);
        if (message == null) {
            throw new IllegalArgumentException("the front end has no words " + id);
        }
        return Wording.parse(message);
    }

    /** Whether there is such a message. */
    boolean has(String id) {
        return file.words().containsKey(id);
    }

    /**
     * What we keep in English, by the message that says just that in English; as it is where there is none.
     *
     * @param beginning of the ids of such messages
     */
    String translated(String text, String beginning) {
        return english.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(beginning) && entry.getValue().equals(text))
                .findFirst()
                .map(entry -> say(entry.getKey()))
                .orElse(text);
    }

    /**
     * A page of text, with its holes.
     *
     * @param contact whom to write to; empty when nobody is named
     */
    String page(String name, String contact) {
        return contact.isEmpty()
                ? file.pages().get(name)
                : file.pagesWithContact().get(name).replace(file.contact(), contact);
    }

    public String number(long number) {
        return CardWords.number(language, number);
    }

    /** A row of a table: its name and its numbers. */
    public List<Phrase> row(Phrase name, long... numbers) {
        return Stream.concat(
                        Stream.of(name),
                        LongStream.of(numbers).mapToObj(this::number).map(Phrase::of))
                .toList();
    }

    public String day(Instant at) {
        return day(WorkingDays.dayOf(at));
    }

    public String day(LocalDate day) {
        String said = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
        // Java puts the word for year behind it, whose full stop would meet that of a sentence; the site's pages do
        // not.
        return language == Language.RU ? said.replaceFirst("\\sг\\.$", "") : said;
    }

    /** "On" a day: Kazakh inflects the month, the others keep it. */
    String onDay(Instant at) {
        return inflected(WorkingDays.dayOf(at), KAZAKH_ON);
    }

    /** "Until" a day, likewise. */
    String untilDay(LocalDate day) {
        return inflected(day, KAZAKH_UNTIL);
    }

    String untilDay(Instant at) {
        return untilDay(WorkingDays.dayOf(at));
    }

    /** "From" a day, likewise. */
    String fromDay(Instant at) {
        return inflected(WorkingDays.dayOf(at), KAZAKH_FROM);
    }

    private String inflected(LocalDate day, List<String> endings) {
        return day(day) + (language == Language.KK ? endings.get(day.getMonthValue() - 1) : "");
    }

    /** With the time in Almaty. */
    public String moment(Instant at) {
        ZonedDateTime there = at.atZone(WorkingDays.ZONE);
        return day(there.toLocalDate()) + ", " + TIME.format(there);
    }

    /** In this language, else in one that there is; nothing where there is no text. */
    public Phrase text(@Nullable LocalizedText text) {
        if (text == null) {
            return Phrase.of("");
        }
        String own = text.in(language);
        if (own != null) {
            return Phrase.of(own);
        }
        return text.texts().entrySet().stream()
                .findFirst()
                .map(other -> new Phrase(other.getValue(), other.getKey(), null))
                .orElse(Phrase.of(""));
    }
}

package kz.undeu.administration.population;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.undeu.jurisdiction.Jurisdiction;
import kz.undeu.jurisdiction.JurisdictionCode;
import kz.undeu.jurisdiction.Jurisdictions;
import kz.undeu.jurisdiction.PopulationFigure;
import kz.undeu.jurisdiction.PopulationFigures;
import kz.undeu.kernel.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads population figures that somebody typed or saved from a spreadsheet, and says of each line what is wrong with it. */
@Singleton
class ReadingFigures {

    static final int MOST_CHARACTERS = 200_000;
    static final int MOST_LINES = 1_000;
    private static final int LONGEST_SOURCE = 300;
    /** No figure of Kazakhstan comes near it; a longer number is a slip. */
    private static final long MOST_PEOPLE = 100_000_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(1991, 1, 1);

    private static final String JURISDICTION = "jurisdiction";
    private static final String POPULATION = "population";
    private static final String DATE = "date";
    private static final String SOURCE = "source";
    private static final String LINE = "line";
    private static final List<String> COLUMNS = List.of(JURISDICTION, POPULATION, DATE, SOURCE);

    // Spreadsheets group thousands with spaces that do not break.
    private static final Pattern GROUPING = Pattern.compile("[ \\u00A0\\u202F]");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
    /** What a decoder puts where bytes are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Jurisdictions jurisdictions;
    private final PopulationFigures figures;

    ReadingFigures(Jurisdictions jurisdictions, PopulationFigures figures) {
        this.jurisdictions = jurisdictions;
        this.figures = figures;
    }

    /**
     * Reads a file, whatever is wrong with it.
     *
     * @param today figures of later days are refused
     */
    Figures file(String csv, LocalDate today) {
        if (csv.length() > MOST_CHARACTERS) {
            return failed(1, LINE, "TOO_LONG", "the file has more than " + MOST_CHARACTERS + " characters");
        }
        String text = !csv.isEmpty() && csv.charAt(0) == BYTE_ORDER_MARK ? csv.substring(1) : csv;
        if (text.indexOf('\0') >= 0) {
            return failed(1, LINE, "ENCODING", "the file is not UTF-8: save it as CSV UTF-8");
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreSurroundingSpaces(true)
                .get();
        List<CSVRecord> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord line : parser) {
                if (lines.size() > MOST_LINES) {
                    return failed(line.getRecordNumber(), LINE, "TOO_MANY", "at most " + MOST_LINES + " figures");
                }
                lines.add(line);
            }
        } catch (IOException | UncheckedIOException e) {
            return failed(lines.size() + 1, LINE, "QUOTES", "a quotation mark is not closed, or stands in the middle");
        }
        return lines.isEmpty() ? failed(1, LINE, "EMPTY", "the file is empty") : read(lines, today);
    }

    /** Reads one that was typed. */
    Figures typed(FigureInput input, LocalDate today) {
        Reading reading = new Reading(today);
        reading.line(1, input);
        return reading.result();
    }

    private Figures read(List<CSVRecord> lines, LocalDate today) {
        List<String> head = lines.get(0).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(name -> !head.contains(name)).toList();
        if (!missing.isEmpty()) {
            return new Figures(
                    List.of(),
                    missing.stream()
                            .map(name -> new LineError(1, name, "COLUMN_MISSING", "the first line does not name it"))
                            .toList());
        }
        Reading reading = new Reading(today);
        for (CSVRecord line : lines.subList(1, lines.size())) {
            long number = line.getRecordNumber();
            if (line.size() == 1 && line.get(0).isBlank()) {
                continue;
            }
            if (line.size() != head.size()) {
                reading.wrong(number, LINE, "WRONG_COLUMNS", "has " + line.size() + " columns, not " + head.size());
                continue;
            }
            reading.line(
                    number,
                    new FigureInput(
                            line.get(head.indexOf(JURISDICTION)),
                            line.get(head.indexOf(POPULATION)),
                            line.get(head.indexOf(DATE)),
                            line.get(head.indexOf(SOURCE))));
        }
        Figures result = reading.result();
        return result.read().isEmpty() && result.errors().isEmpty()
                ? failed(1, LINE, "EMPTY", "the file has no figures")
                : result;
    }

    /** Spreadsheets in Russian and Kazakh write semicolons. */
    private static char delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Figures failed(long line, String field, String code, String message) {
        return new Figures(List.of(), List.of(new LineError(line, field, code, message)));
    }

    /** Goes from line to line, and knows what came before. */
    private final class Reading {

        private final LocalDate today;
        private final Set<JurisdictionCode> places = jurisdictions.findAllOrderByCode().stream()
                .map(Jurisdiction::code)
                .collect(Collectors.toSet());
        private final Set<String> seen = new HashSet<>();
        private final List<PopulationFigure> read = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();

        private Reading(LocalDate today) {
            this.today = today;
        }

        private void wrong(long line, String field, String code, String message) {
            errors.add(new LineError(line, field, code, message));
        }

        private void line(long number, FigureInput input) {
            Optional<JurisdictionCode> place = place(number, input.jurisdiction());
            Optional<Long> people = people(number, input.population());
            Optional<LocalDate> day = day(number, input.date());
            boolean hasSource = source(number, input.source());
            if (place.isEmpty() || day.isEmpty()) {
                return;
            }
            if (!seen.add(place.get() + " " + day.get())) {
                wrong(number, LINE, "TWICE", "this place and day stand in the file already");
            } else if (figures.countByJurisdictionAndAsOf(place.get(), day.get()) > 0) {
                wrong(number, DATE, "KNOWN", "there is a figure of this place and day, and it is never changed");
            } else if (people.isPresent() && hasSource) {
                read.add(new PopulationFigure(
                        place.get(), day.get(), people.get(), input.source().strip()));
            }
        }

        private Optional<JurisdictionCode> place(long line, @Nullable String typed) {
            if (isMissing(line, JURISDICTION, typed)) {
                return Optional.empty();
            }
            Optional<JurisdictionCode> found = places.stream()
                    .filter(code -> code.value().equals(typed.strip()))
                    .findFirst();
            if (found.isEmpty()) {
                wrong(line, JURISDICTION, "UNKNOWN", "no such place; a code looks like KZ-75");
            }
            return found;
        }

        private Optional<Long> people(long line, @Nullable String typed) {
            if (isMissing(line, POPULATION, typed)) {
                return Optional.empty();
            }
            String digits = GROUPING.matcher(typed.strip()).replaceAll("");
            if (!DIGITS.matcher(digits).matches()) {
                wrong(line, POPULATION, "NOT_A_NUMBER", "a whole number is needed, such as 2347924");
                return Optional.empty();
            }
            long people = Long.parseLong(digits);
            if (people < 1 || people > MOST_PEOPLE) {
                wrong(line, POPULATION, "OUT_OF_RANGE", "1 to " + MOST_PEOPLE);
                return Optional.empty();
            }
            return Optional.of(people);
        }

        private Optional<LocalDate> day(long line, @Nullable String typed) {
            if (isMissing(line, DATE, typed)) {
                return Optional.empty();
            }
            try {
                LocalDate day = LocalDate.parse(typed.strip());
                if (day.isBefore(FIRST_DAY) || day.isAfter(today)) {
                    wrong(line, DATE, "OUT_OF_RANGE", FIRST_DAY + " to today");
                    return Optional.empty();
                }
                return Optional.of(day);
            } catch (DateTimeParseException notADay) {
                wrong(line, DATE, "NOT_A_DAY", "a day is needed, such as 2026-01-01");
                return Optional.empty();
            }
        }

        private boolean source(long line, @Nullable String typed) {
            if (isMissing(line, SOURCE, typed)) {
                return false;
            }
            if (typed.strip().length() > LONGEST_SOURCE) {
                wrong(line, SOURCE, "TOO_LONG", "at most " + LONGEST_SOURCE + " characters");
                return false;
            }
            if (typed.indexOf(REPLACEMENT) >= 0) {
                wrong(line, SOURCE, "ENCODING", "the file is not UTF-8: save it as CSV UTF-8");
                return false;
            }
            if (LocalizedText.isUnprintable(typed) || typed.indexOf('\n') >= 0) {
                wrong(line, SOURCE, "UNPRINTABLE", "contains control characters or line breaks");
                return false;
            }
            return true;
        }

        private boolean isMissing(long line, String field, @Nullable String typed) {
            if (typed == null || LocalizedText.isBlank(typed)) {
                wrong(line, field, "REQUIRED", "is missing");
                return true;
            }
            return false;
        }

        private Figures result() {
            return new Figures(read, errors);
        }
    }
}

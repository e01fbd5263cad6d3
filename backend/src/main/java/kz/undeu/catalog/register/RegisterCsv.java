package kz.undeu.catalog.register;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import kz.undeu.catalog.Atom;
import kz.undeu.catalog.Spreadsheet;
import kz.undeu.kernel.Language;
import kz.undeu.kernel.LocalizedText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the register for spreadsheets, page by page as it is read, so that its length takes no memory. */
@Singleton
class RegisterCsv {

    private static final int PAGE = 500;

    private static final String[] COLUMNS = {
        "number",
        "decidedAt",
        "verdict",
        "reasonCode",
        "petition",
        "title",
        "jurisdiction",
        "topic",
        "legalBasis",
        "explanation",
        "workingDaysTaken",
        "workingDaysAllowed",
        "appealedAt",
        "outcome",
        "outcomeAt",
        "textWithheld",
        "textSha256"
    };

    private final Register register;

    RegisterCsv(Register register) {
        this.register = register;
    }

    /** The caller closes it. Each page is read when the one before has been sent. */
    InputStream write(RegisterQuery query, Language language) {
        return new SequenceInputStream(new Pages(query, language));
    }

    private static byte[] lines(List<RegisterEntry> entries, Language language, boolean withHead) {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            if (withHead) {
                out.write(Spreadsheet.BYTE_ORDER_MARK);
                csv.printRecord((Object[]) COLUMNS);
            }
            for (RegisterEntry entry : entries) {
                csv.printRecord(
                        entry.number(),
                        entry.decidedAt(),
                        entry.verdict(),
                        entry.reasonCode(),
                        entry.petition(),
                        cell(language, entry.title()),
                        entry.jurisdiction().value(),
                        entry.topic(),
                        cell(language, entry.legalBasis()),
                        cell(language, entry.explanation()),
                        entry.workingDaysTaken(),
                        entry.workingDaysAllowed(),
                        entry.appealedAt(),
                        entry.outcome(),
                        entry.outcomeAt(),
                        entry.textWithheld(),
                        entry.textSha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Language language, @Nullable LocalizedText text) {
        return text == null ? "" : Spreadsheet.cell(Atom.in(language, text));
    }

    private final class Pages implements Enumeration<InputStream> {

        private final RegisterQuery query;
        private final Language language;
        private long before = Long.MAX_VALUE;
        private boolean begun;
        private boolean ended;

        private Pages(RegisterQuery query, Language language) {
            this.query = query;
            this.language = language;
        }

        @Override
        public boolean hasMoreElements() {
            return !ended;
        }

        @Override
        public InputStream nextElement() {
            if (ended) {
                throw new NoSuchElementException();
            }
            List<RegisterEntry> page = register.page(query, before, PAGE);
            byte[] lines = lines(page, language, !begun);
            begun = true;
            ended = page.size() < PAGE;
            before = page.isEmpty() ? before : page.get(page.size() - 1).number();
            return new ByteArrayInputStream(lines);
        }
    }
}

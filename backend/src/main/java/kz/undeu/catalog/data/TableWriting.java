package kz.undeu.catalog.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.core.annotation.Nullable;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.undeu.catalog.Spreadsheet;
import kz.undeu.catalog.data.OpenColumn.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the same rows as CSV (RFC 4180) and as JSON (an array, an object a line), each as it comes. */
final class TableWriting implements Closeable {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<OpenColumn> columns;
    private final Writer lines;
    private final CSVPrinter csv;
    private final JsonGenerator json;

    TableWriting(List<OpenColumn> columns, Path csvFile, Path jsonFile) throws IOException {
        this.columns = columns;
        this.lines = Files.newBufferedWriter(csvFile, StandardCharsets.UTF_8);
        lines.write(Spreadsheet.BYTE_ORDER_MARK);
        this.csv = new CSVPrinter(lines, CSVFormat.RFC4180);
        csv.printRecord(columns.stream().map(OpenColumn::name).toList());
        OutputStream objects = Files.newOutputStream(jsonFile);
        this.json = JSON.createGenerator(new BufferedWriter(new OutputStreamWriter(objects, StandardCharsets.UTF_8)));
        json.writeStartArray();
    }

    void row(List<?> values) {
        if (values.size() != columns.size()) {
            throw new IllegalStateException("a row of " + values.size() + " values in " + columns.size() + " columns");
        }
        try {
            List<Object> cells = new ArrayList<>();
            json.writeRaw('\n');
            json.writeStartObject();
            for (int i = 0; i < values.size(); i++) {
                OpenColumn column = columns.get(i);
                Object value = values.get(i);
                if (value == null && column.required()) {
                    throw new IllegalStateException("a row without " + column.name());
                }
                cells.add(column.kind() == Kind.TEXT && value != null ? Spreadsheet.cell(value.toString()) : value);
                json.writeFieldName(column.name());
                write(column.kind(), value);
            }
            json.writeEndObject();
            csv.printRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Kind kind, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (kind) {
            case NUMBER -> json.writeNumber(((Number) value).longValue());
            case TRUTH -> json.writeBoolean((Boolean) value);
            case TEXT, CODE, MOMENT, DAY -> json.writeString(value.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try (lines;
                json) {
            json.writeEndArray();
            json.writeRaw('\n');
            csv.flush();
        }
    }
}

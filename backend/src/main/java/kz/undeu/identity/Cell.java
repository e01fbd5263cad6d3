package kz.undeu.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One column of one row, to which a sealed value is bound.
 *
 * @param table and {@code column} as the schema names them
 * @param key the values of the row's primary key
 */
public record Cell(String table, String column, List<byte[]> key) {

    public static Cell of(String table, String column, String key) {
        return new Cell(table, column, List.of(key.getBytes(StandardCharsets.UTF_8)));
    }

    public static Cell of(String table, String column, String key, byte[] more) {
        return new Cell(table, column, List.of(key.getBytes(StandardCharsets.UTF_8), more));
    }

    /** Each part with its length before it, so that two cells never have the same name. */
    byte[] name() {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        add(name, table.getBytes(StandardCharsets.UTF_8));
        add(name, column.getBytes(StandardCharsets.UTF_8));
        key.forEach(part -> add(name, part));
        return name.toByteArray();
    }

    private static void add(ByteArrayOutputStream name, byte[] part) {
        name.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        name.writeBytes(part);
    }
}

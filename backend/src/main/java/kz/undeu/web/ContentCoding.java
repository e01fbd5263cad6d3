package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import java.util.Locale;
import java.util.Set;

/** Forms in which the bytes of an answer go over the wire (RFC 9110, 8.4.1), the smallest first. */
enum ContentCoding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    IDENTITY("identity", "");

    private static final String ANY = "*";
    private static final String WEIGHT = "q=";

    private final String token;
    private final String suffix;

    ContentCoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** As headers write it. */
    String token() {
        return token;
    }

    /** What a file in this form is called, behind its own name. */
    String suffix() {
        return suffix;
    }

    /**
     * The form that a reader likes best (RFC 9110, 12.5.3), and of those that it likes equally, the smallest. Whoever takes
     * none of them gets the bytes as they are: that is of more use than a refusal.
     *
     * @param acceptEncoding null when the reader says nothing of it
     */
    static ContentCoding best(@Nullable String acceptEncoding, Set<ContentCoding> available) {
        ContentCoding best = IDENTITY;
        double bestWeight = 0;
        for (ContentCoding coding : values()) {
            double weight = acceptEncoding == null ? 0 : coding.weightIn(acceptEncoding);
            if (available.contains(coding) && weight > bestWeight) {
                best = coding;
                bestWeight = weight;
            }
        }
        return best;
    }

    private double weightIn(String acceptEncoding) {
        // What is not named may be plain, but not coded.
        double ofAny = 0;
        for (String item : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = item.split(";", -1);
            String name = parts[0].strip();
            if (name.equals(token)) {
                return weight(parts);
            }
            if (name.equals(ANY)) {
                ofAny = weight(parts);
            }
        }
        return ofAny;
    }

    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith(WEIGHT)) {
                try {
                    return Double.parseDouble(parameter.substring(WEIGHT.length()));
                } catch (NumberFormatException unreadable) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

package kz.undeu.catalog.copy;

import io.micronaut.core.annotation.Nullable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.undeu.catalog.embed.CardWords;
import kz.undeu.kernel.Language;

/**
 * A message of the front end, with as much of ICU's syntax as our messages use: arguments, {@code number}, {@code plural},
 * {@code select}, and tags, of which the words stay.
 */
final class Wording {

    private final List<Part> parts;

    private Wording(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws IllegalArgumentException when it is no such message */
    static Wording parse(String message) {
        Parser parser = new Parser(message);
        List<Part> parts = parser.parts(null);
        if (!parser.isOver()) {
            throw parser.fault();
        }
        return new Wording(parts);
    }

    /**
     * What it says.
     *
     * @param values texts and whole numbers by the names of the arguments
     * @throws IllegalArgumentException when one is missing
     */
    String say(Language language, Map<String, ?> values) {
        return say(parts, language, values);
    }

    private static String say(List<Part> parts, Language language, Map<String, ?> values) {
        return parts.stream().map(part -> say(part, language, values)).collect(Collectors.joining());
    }

    private static String say(Part part, Language language, Map<String, ?> values) {
        if (part instanceof Text text) {
            return text.text();
        }
        if (part instanceof Argument argument) {
            return value(argument.name(), values).toString();
        }
        if (part instanceof Number number) {
            return CardWords.number(language, number(number.name(), values));
        }
        if (part instanceof Plural plural) {
            long count = number(plural.name(), values);
            List<Part> exact = plural.branches().get("=" + count);
            return say(exact != null ? exact : branch(plural.branches(), category(language, count)), language, values);
        }
        Select select = (Select) part;
        return say(branch(select.branches(), value(select.name(), values).toString()), language, values);
    }

    private static List<Part> branch(Map<String, List<Part>> branches, String key) {
        return branches.getOrDefault(key, branches.get("other"));
    }

    private static Object value(String name, Map<String, ?> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for {" + name + "}");
        }
        return value;
    }

    private static long number(String name, Map<String, ?> values) {
        return ((java.lang.Number) value(name, values)).longValue();
    }

    /** The category of a whole number, by the rules of Unicode CLDR. */
    private static String category(Language language, long count) {
        return switch (language) {
            case KK, EN -> count == 1 ? "one" : "other";
            case RU -> {
                long ten = count % 10;
                long hundred = count % 100;
                boolean isTeen = hundred >= 11 && hundred <= 14;
                yield ten == 1 && !isTeen ? "one" : ten >= 2 && ten <= 4 && !isTeen ? "few" : "many";
            }
        };
    }

    private sealed interface Part permits Text, Argument, Number, Plural, Select {}

    private record Text(String text) implements Part {}

    private record Argument(String name) implements Part {}

    private record Number(String name) implements Part {}

    private record Plural(String name, Map<String, List<Part>> branches) implements Part {}

    private record Select(String name, Map<String, List<Part>> branches) implements Part {}

    /** Reads from the left to the right. */
    private static final class Parser {

        private final String message;
        private int at;

        Parser(String message) {
            this.message = message;
        }

        boolean isOver() {
            return at == message.length();
        }

        /** @param counted the argument that {@code #} stands for; null where it stands for itself */
        List<Part> parts(@Nullable String counted) {
            List<Part> parts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (!isOver() && message.charAt(at) != '}' && !message.startsWith("</", at)) {
                char next = message.charAt(at);
                if (next == '{' || next == '<' || next == '#' && counted != null) {
                    parts.add(new Text(text.toString()));
                    text.setLength(0);
                    at++;
                    switch (next) {
                        case '{' -> parts.add(argument());
                        case '<' -> parts.addAll(tagged(counted));
                        default -> parts.add(new Number(counted));
                    }
                } else {
                    text.append(literal());
                }
            }
            parts.add(new Text(text.toString()));
            return parts;
        }

        /** An apostrophe before a sign of the syntax quotes up to the next one; two are one. */
        private String literal() {
            char next = message.charAt(at++);
            if (next != '\'' || isOver()) {
                return String.valueOf(next);
            }
            char quoted = message.charAt(at);
            if (quoted == '\'') {
                at++;
            } else if ("{}<#".indexOf(quoted) >= 0) {
                return until('\'');
            }
            return "'";
        }

        private List<Part> tagged(@Nullable String counted) {
            String name = until('>');
            List<Part> parts = parts(counted);
            if (!message.startsWith("</" + name + ">", at)) {
                throw fault();
            }
            at += name.length() + "</>".length();
            return parts;
        }

        private Part argument() {
            int end = at;
            while (end < message.length() && ",}".indexOf(message.charAt(end)) < 0) {
                end++;
            }
            String name = message.substring(at, end).strip();
            at = end;
            if (isOver()) {
                throw fault();
            }
            if (message.charAt(at++) == '}') {
                return new Argument(name);
            }
            if (message.startsWith(" number}", at)) {
                at += " number}".length();
                return new Number(name);
            }
            return switch (until(',').strip()) {
                case "plural" -> new Plural(name, branches(name));
                case "select" -> new Select(name, branches(null));
                default -> throw fault();
            };
        }

        private Map<String, List<Part>> branches(@Nullable String counted) {
            Map<String, List<Part>> branches = new LinkedHashMap<>();
            while (!isOver() && message.charAt(at) != '}') {
                String key = until('{').strip();
                branches.put(key, parts(counted));
                until('}');
                while (!isOver() && message.charAt(at) == ' ') {
                    at++;
                }
            }
            until('}');
            if (!branches.containsKey("other")) {
                throw fault();
            }
            return branches;
        }

        /** What stands before a sign; goes behind it. */
        private String until(char sign) {
            int end = message.indexOf(sign, at);
            if (end < 0) {
                throw fault();
            }
            String before = message.substring(at, end);
            at = end + 1;
            return before;
        }

        IllegalArgumentException fault() {
            return new IllegalArgumentException("at " + at + " of \"" + message + '"');
        }
    }
}

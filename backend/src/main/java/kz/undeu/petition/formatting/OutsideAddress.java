package kz.undeu.petition.formatting;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address on the web that a text leads to.
 *
 * @param href http or https, without a user name; its host in ASCII
 * @param host as readers see it: in its own letters, but in ASCII where letters of several scripts are mixed, since
 *     they are often there to be taken for others
 */
record OutsideAddress(String href, String host) {

    private static final int LONGEST = 2_000;
    // No user name before the host: it is there to be taken for the host.
    private static final Pattern WEB = Pattern.compile(
            "(?<scheme>https?)://(?<host>[^\\s/?#@:\\\\\\[\\]]+)(?<port>:\\d{1,5})?(?<rest>[/?#][^\\s\\\\\\p{Cc}]*)?",
            Pattern.CASE_INSENSITIVE);

    /** Empty when it is none that may be followed. */
    static Optional<OutsideAddress> of(String written) {
        Matcher web = WEB.matcher(written);
        if (written.length() > LONGEST || !web.matches()) {
            return Optional.empty();
        }
        String host = web.group("host");
        String ascii;
        try {
            ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAHost) {
            return Optional.empty();
        }
        if (!ascii.contains(".") || ascii.startsWith(".") || ascii.contains("..")) {
            return Optional.empty();
        }
        String port = web.group("port") == null ? "" : web.group("port");
        String rest = web.group("rest") == null ? "" : web.group("rest");
        String shown = isOfOneScript(host) ? host.toLowerCase(Locale.ROOT) : ascii;
        return Optional.of(new OutsideAddress(
                web.group("scheme").toLowerCase(Locale.ROOT) + "://" + ascii + port + rest, shown + port));
    }

    private static boolean isOfOneScript(String host) {
        return host.codePoints()
                        .filter(Character::isLetter)
                        .mapToObj(UnicodeScript::of)
                        .distinct()
                        .count()
                <= 1;
    }
}

package kz.undeu.identity.oidc;

import io.micronaut.core.annotation.Nullable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.undeu.kernel.Language;

/**
 * Where a person goes on after signing in: a page of ours and nothing else. Whatever a browser, a proxy or we ourselves
 * could read as the address of another site does not count, also when it is encoded.
 */
record ReturnPath(String value) {

    /** Without a language the front end chooses one. */
    private static final ReturnPath HOME = new ReturnPath("/");

    private static final int LONGEST = 1_000;

    // A language, then what an address may hold without being encoded.
    private static final Pattern FORM = Pattern.compile("/(kk|ru|en)([/?#][A-Za-z0-9/?#&=%+:@!$'()*,;._~-]*)?");
    private static final Pattern PAGE_OF_SIGNING_IN = Pattern.compile("/[a-z]{2}/sign-in/?([?#].*)?");
    private static final Pattern UNSAFE = Pattern.compile("[\\\\\\p{Cntrl}]");
    private static final Pattern UNSAFE_IN_PATH = Pattern.compile("//|/\\.{1,2}(/|$)|[\\\\\\p{Cntrl}]");

    /** The path wanted; the home page when it is none of ours. */
    static ReturnPath of(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > LONGEST
                || !FORM.matcher(wanted).matches()
                || PAGE_OF_SIGNING_IN.matcher(wanted).matches()) {
            return HOME;
        }
        return decoded(wanted)
                .filter(once -> !UNSAFE.matcher(once).find())
                .flatMap(once -> decoded(path(once)).or(() -> Optional.of(path(once))))
                .filter(twice -> !UNSAFE_IN_PATH.matcher(twice).find())
                .map(safe -> new ReturnPath(wanted))
                .orElse(HOME);
    }

    /** The sign-in page in the language of this path, with the path to come back to. */
    String signInPage() {
        return language().map(language -> "/" + language.code()).orElse("") + "/sign-in";
    }

    Optional<Language> language() {
        return value.length() < 3 ? Optional.empty() : Language.of(value.substring(1, 3));
    }

    private static String path(String address) {
        return address.split("[?#]", 2)[0];
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

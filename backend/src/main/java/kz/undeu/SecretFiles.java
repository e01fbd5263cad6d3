package kz.undeu;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Secrets that stand in files, as Docker and Kubernetes hand them over: the environment variable {@code X_FILE} gives
 * {@code X} the content of the file it names, without white space around it. Only variables of ours and of the framework
 * are looked at, since others' {@code SSL_CERT_FILE} and the like mean something else.
 */
final class SecretFiles {

    private static final String SUFFIX = "_FILE";
    private static final String[] PREFIXES = {"UNDEU_", "DATASOURCES_", "MICRONAUT_", "JAVAMAIL_"};
    /** A secret is short; a bigger file is the wrong one. */
    private static final long BIGGEST = 64 * 1024;

    private SecretFiles() {}

    /**
     * Reads every secret that stands in a file.
     *
     * @return by the name of the variable each stands for
     * @throws Unreadable when a file cannot be read, or the variable is there too
     */
    static Map<String, Object> read(Map<String, String> environment) {
        Map<String, Object> secrets = new TreeMap<>();
        environment.forEach((variable, file) -> {
            if (namesASecret(variable)) {
                String name = variable.substring(0, variable.length() - SUFFIX.length());
                if (environment.containsKey(name)) {
                    throw new Unreadable("Both " + name + " and " + variable + " are set; only one may be");
                }
                secrets.put(name, content(variable, file));
            }
        });
        return secrets;
    }

    private static boolean namesASecret(String variable) {
        if (!variable.endsWith(SUFFIX)) {
            return false;
        }
        for (String prefix : PREFIXES) {
            if (variable.startsWith(prefix) && variable.length() > prefix.length() + SUFFIX.length() - 1) {
                return true;
            }
        }
        return false;
    }

    private static String content(String variable, String file) {
        String content;
        try {
            Path path = Path.of(file);
            if (Files.size(path) > BIGGEST) {
                throw new Unreadable("The file that " + variable + " names is too big for a secret");
            }
            content = Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (CharacterCodingException e) {
            throw new Unreadable("The file that " + variable + " names is no text in UTF-8");
        } catch (IOException | InvalidPathException e) {
            // The message of the exception is the path alone; what the variable holds could be the secret itself.
            throw new Unreadable("The file that " + variable + " names cannot be read");
        }
        if (content.isEmpty()) {
            throw new Unreadable("The file that " + variable + " names is empty");
        }
        return content;
    }

    /** A secret is not to be had; the message never shows one. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}

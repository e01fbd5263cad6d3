package kz.undeu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {

    private static final String SECRET = "c29tZXRoaW5nIHNlY3JldA==";

    @TempDir
    private Path folder;

    @Test
    void aVariableThatNamesAFileGivesItsContentWithoutTheLineEnd() throws IOException {
        Map<String, Object> secrets = SecretFiles.read(Map.of(
                "UNDEU_VAULT_KEY_FILE", file(SECRET + "\n"),
                "DATASOURCES_DEFAULT_PASSWORD_FILE", file(" a password ")));
        assertThat(secrets)
                .containsOnly(
                        Map.entry("UNDEU_VAULT_KEY", SECRET), Map.entry("DATASOURCES_DEFAULT_PASSWORD", "a password"));
    }

    @Test
    void theApplicationReadsThemAsItReadsVariables() throws IOException {
        Map<String, Object> secrets = SecretFiles.read(Map.of(
                "UNDEU_VAULT_KEY_FILE",
                file(SECRET),
                "UNDEU_IDENTITY_LATER_PEPPERS_FILE",
                file("Zmlyc3Q=,c2Vjb25k\n")));
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(PropertySource.of(
                        "secret files", secrets, PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE))
                .build()) {
            context.getEnvironment().start();
            assertThat(context.getEnvironment().getProperty("undeu.vault.key", String.class))
                    .contains(SECRET);
            assertThat(context.getEnvironment().getProperty("undeu.identity.later-peppers", List.class))
                    .contains(List.of("Zmlyc3Q=", "c2Vjb25k"));
        }
    }

    @Test
    void filesOfOthersAreLeftAlone() {
        assertThat(SecretFiles.read(Map.of("SSL_CERT_FILE", "/nowhere", "UNDEU_FILE", "/nowhere", "UNDEU_DATA", "x")))
                .isEmpty();
    }

    @Test
    void bothAreRefused() throws IOException {
        Map<String, String> both = Map.of("UNDEU_VAULT_KEY", SECRET, "UNDEU_VAULT_KEY_FILE", file(SECRET));
        assertThatThrownBy(() -> SecretFiles.read(both))
                .isInstanceOf(SecretFiles.Unreadable.class)
                .hasMessageContaining("UNDEU_VAULT_KEY_FILE")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void whatCannotBeReadIsRefusedWithoutBeingShown() throws IOException {
        // Somebody put the secret itself where the name of its file belongs.
        for (String wrong : List.of(SECRET, folder.toString(), file(" \n"), file("x".repeat(70_000)), "a\0b")) {
            assertThatThrownBy(() -> SecretFiles.read(Map.of("UNDEU_VAULT_KEY_FILE", wrong)))
                    .isInstanceOf(SecretFiles.Unreadable.class)
                    .hasMessageContaining("UNDEU_VAULT_KEY_FILE")
                    .hasMessageNotContaining(SECRET)
                    .hasNoCause();
        }
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "secret", ""), content)
                .toString();
    }
}

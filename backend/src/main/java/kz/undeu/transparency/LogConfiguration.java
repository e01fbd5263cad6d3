package kz.undeu.transparency;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;

/**
 * Where the public logs lie and who signs them.
 *
 * @param folder with the files of all logs; replicas share it, and a web server may serve it
 * @param key signs the heads: {@code PRIVATE+KEY+name+id+base64}, where the name is {@code <host>/log}
 * @param keyFile where a key that was made here is kept
 * @param makesKey whether a missing key is made; for a demo only, since a lost key ends all logs
 */
@ConfigurationProperties("undeu.log")
record LogConfiguration(
        @NotBlank String folder,
        @Nullable String key,
        @NotBlank String keyFile,
        boolean makesKey) {}

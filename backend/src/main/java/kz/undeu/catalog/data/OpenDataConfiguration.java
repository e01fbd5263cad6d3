package kz.undeu.catalog.data;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;

/**
 * How open data is kept.
 *
 * @param folder with the tables as files; replicas may share it
 * @param keep whoever asks for a table that is older gets a new one
 */
@ConfigurationProperties("undeu.open-data")
record OpenDataConfiguration(@NotBlank String folder, Duration keep) {}

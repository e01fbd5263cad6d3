package kz.undeu.escalation.response;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What agencies may attach to their answers.
 *
 * @param most files of one answer
 * @param largest bytes of one file
 * @param clamdHost where the virus scanner clamd listens, or null when nothing is scanned
 * @param clamdPort its TCP port
 * @param scanning how long scanning one file may take
 */
@ConfigurationProperties("undeu.attachments")
record AttachmentConfiguration(
        @Bindable(defaultValue = "10") int most,
        @Bindable(defaultValue = "7000000") int largest,
        @Nullable String clamdHost,
        @Bindable(defaultValue = "3310") int clamdPort,
        @Bindable(defaultValue = "30s") Duration scanning) {}

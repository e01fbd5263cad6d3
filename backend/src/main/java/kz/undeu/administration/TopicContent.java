package kz.undeu.administration;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.agency.Topic;
import kz.undeu.kernel.LocalizedText;

/**
 * What a topic is besides its slug.
 *
 * @param agency the slug of the ministry that answers for it
 * @param isEnabled false when it is for no new petition
 */
@Serdeable
record TopicContent(String agency, LocalizedText name, boolean isEnabled) {

    static TopicContent of(Topic topic) {
        return new TopicContent(topic.agency(), topic.name(), topic.isEnabled());
    }
}

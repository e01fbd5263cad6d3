package kz.undeu.agency;

import io.micronaut.serde.annotation.Serdeable;
import kz.undeu.kernel.LocalizedText;

/**
 * A topic as readers see it.
 *
 * @param agency the slug of the ministry that answers for it
 * @param isEnabled false when it is for no new petition
 */
@Serdeable
record TopicView(String slug, String agency, LocalizedText name, boolean isEnabled) {

    static TopicView of(Topic topic) {
        return new TopicView(topic.slug(), topic.agency(), topic.name(), topic.isEnabled());
    }
}

package kz.undeu.agency;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import kz.undeu.kernel.LocalizedText;

/**
 * A topic as readers see it.
 *
 * @param agency the slug of the ministry that answers for it
 * @param isEnabled false when it is for no new petition
 */
@Serdeable
@Schema(example = """
        {"slug": "agriculture-land", "agency": "agriculture",
         "name": {"kk": "Ауыл шаруашылығы және жер", "ru": "Сельское хозяйство и земля",
          "en": "Agriculture and land"},
         "isEnabled": true}""")
record TopicView(String slug, String agency, LocalizedText name, boolean isEnabled) {

    static TopicView of(Topic topic) {
        return new TopicView(topic.slug(), topic.agency(), topic.name(), topic.isEnabled());
    }
}

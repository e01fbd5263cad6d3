package kz.undeu.administration;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A topic with all it ever was.
 *
 * @param revision counts its changes, from 0
 * @param unpublished how many drafts and submitted petitions have it; the change concerns them alone
 * @param history the latest first; empty while nobody has changed it
 */
@Serdeable
@Schema(example = """
        {"slug": "water", "revision": 3,
         "content": {"agency": "water-resources-irrigation",
          "name": {"kk": "Су ресурстары", "ru": "Водные ресурсы", "en": "Water"}, "isEnabled": true}, "unpublished": 2,
         "history": [{"revision": 3,
           "content": {"agency": "water-resources-irrigation",
            "name": {"kk": "Су ресурстары", "ru": "Водные ресурсы", "en": "Water"}, "isEnabled": true},
           "by": "Айнұр С.", "reason": "Передано новому министерству", "at": "2026-11-27T06:20:00Z"},
          {"revision": 2,
           "content": {"agency": "ecology-natural-resources",
            "name": {"kk": "Су ресурстары", "ru": "Водные ресурсы", "en": "Water"}, "isEnabled": true},
           "by": "Виктор Л.", "reason": "Уточнено название", "at": "2026-09-14T05:10:00Z"}]}""")
record AdministeredTopicView(
        String slug, int revision, TopicContent content, int unpublished, List<TopicVersionView> history) {}

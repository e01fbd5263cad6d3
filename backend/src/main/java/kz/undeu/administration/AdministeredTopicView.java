package kz.undeu.administration;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A topic with all it ever was.
 *
 * @param revision counts its changes, from 0
 * @param unpublished how many drafts and submitted petitions have it; the change concerns them alone
 * @param history the latest first; empty while nobody has changed it
 */
@Serdeable
record AdministeredTopicView(
        String slug, int revision, TopicContent content, int unpublished, List<TopicVersionView> history) {}

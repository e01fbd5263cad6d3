package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * What an address follows and how it wants to be told.
 *
 * @param address hidden but for its first letter and its domain
 * @param language kk, ru or en
 */
@Serdeable
record PreferencesView(String address, String language, Pace pace, List<FollowedView> following) {}

package kz.undeu.notification.follow;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/**
 * The address of the header List-Unsubscribe (RFC 8058): a mail program posts to it without cookies and without showing
 * it to anybody. The page that the same address shows to people has a button.
 */
@Controller("/{language:kk|ru|en}/following/end/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class UnsubscribeController {

    private final Following following;

    UnsubscribeController(Following following) {
        this.following = following;
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<?> end(String language, String token) {
        following.end(token);
        return HttpResponse.noContent();
    }
}

package kz.undeu.notification.post;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether anything is sent by mail here. */
@Singleton
public class MailOffer {

    private final Optional<Postman> postman;

    MailOffer(Optional<Postman> postman) {
        this.postman = postman;
    }

    public boolean isOffered() {
        return postman.isPresent();
    }
}

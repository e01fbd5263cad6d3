package kz.undeu.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import kz.undeu.notification.post.Letter;
import kz.undeu.notification.post.Postman;

/**
 * Keeps the mails of a demo that has no mail server, for the page that shows them: following can be tried out without
 * sending anything to anybody. In memory, and the latest only.
 */
@Singleton
@InDemo
@Requires(missingProperty = "undeu.mail.host")
class DemoPostman implements Postman {

    private static final int MOST = 100;

    private final Deque<DemoMail> kept = new ArrayDeque<>();
    private int number;

    @Override
    public synchronized void deliver(Letter letter) {
        number++;
        kept.addFirst(new DemoMail(
                number, letter.to().masked(), letter.subject(), letter.language(), letter.text(), letter.date()));
        if (kept.size() > MOST) {
            kept.removeLast();
        }
    }

    /** The latest first. */
    synchronized List<DemoMail> latest() {
        return List.copyOf(kept);
    }

    @Override
    public int hands() {
        return 1;
    }

    @Override
    public String domain() {
        return "localhost";
    }
}

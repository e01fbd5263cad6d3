package kz.undeu.testing;

import java.util.concurrent.atomic.AtomicInteger;
import kz.undeu.identity.Iin;

/** Invents IINs of men born on 1 January 1980. */
public final class Iins {

    private static final AtomicInteger NEXT = new AtomicInteger(2000);

    private Iins() {}

    /** One nobody else of these tests has. */
    public static String another() {
        while (true) {
            String digits = "8001013" + String.format("%04d", NEXT.getAndIncrement());
            for (int check = 0; check < 10; check++) {
                if (Iin.parse(digits + check).isPresent()) {
                    return digits + check;
                }
            }
        }
    }
}

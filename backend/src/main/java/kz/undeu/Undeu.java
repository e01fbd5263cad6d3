package kz.undeu;

import io.micronaut.runtime.Micronaut;

/** Starts the product. */
public final class Undeu {

    private Undeu() {}

    public static void main(String[] arguments) {
        Micronaut.build(arguments).banner(false).start();
    }
}

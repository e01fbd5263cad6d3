package kz.undeu.kernel;

/** Work that waits in this process. Whoever has some is a bean of this type; the web module looks how much it is. */
public interface Backlog {

    /** How many requests wait; cheap, and a little wrong at any moment. */
    int waiting();
}

package kz.undeu.identity;

import java.util.ArrayList;
import java.util.List;

/** The versions of one pepper, counted from 1. */
public final class Peppers {

    private final String property;
    private final List<Pepper> versions;

    private Peppers(String property, List<Pepper> versions) {
        this.property = property;
        this.versions = versions;
    }

    /**
     * Reads all versions of a pepper.
     *
     * @param prefix the configuration they stand in: {@code prefix.pepper} and {@code prefix.later-peppers[]}
     * @param first base64 of version 1
     * @param later base64 of the versions after it
     * @throws IllegalStateException when one is no base64, too short or there twice; never shows a value
     */
    public static Peppers ofBase64(String prefix, String first, List<String> later) {
        List<Pepper> versions = new ArrayList<>();
        versions.add(Pepper.ofBase64(prefix + ".pepper", first));
        for (String each : later) {
            // A pepper used again would be a rotation in name only.
            if (first.equals(each) || later.indexOf(each) != later.lastIndexOf(each)) {
                throw new IllegalStateException(prefix + ".later-peppers repeats a pepper");
            }
            versions.add(Pepper.ofBase64(prefix + ".later-peppers", each));
        }
        return new Peppers(prefix, List.copyOf(versions));
    }

    public int latest() {
        return versions.size();
    }

    /** @throws PepperMissing when this process was not given that version */
    public Pepper version(int version) {
        if (version < 1 || version > versions.size()) {
            throw new PepperMissing(property, version);
        }
        return versions.get(version - 1);
    }

    /** Somebody activated a version that this process was started without. */
    public static final class PepperMissing extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        PepperMissing(String prefix, int version) {
            super("version " + version + " of " + prefix
                    + ".pepper is in use, but this process was started without it");
        }
    }
}

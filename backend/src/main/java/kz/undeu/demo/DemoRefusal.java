package kz.undeu.demo;

import kz.undeu.kernel.RefusalCode;

/** What the demo provider refuses. */
enum DemoRefusal implements RefusalCode {
    IIN_INVALID;

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}

package kz.undeu.petition.formatting;

/** All there is in a formatted text; a browser knows an element for each and makes no other. */
public enum NodeKind {
    PARAGRAPH,
    /** {@code level} says which. */
    HEADING,
    BULLETS,
    /** {@code start} says the first number. */
    NUMBERS,
    ITEM,
    EMPHASIS,
    STRONG,
    /** {@code href} says where to, {@code host} whose page that is. */
    LINK,
    /** {@code text}; a line break in it is one. */
    TEXT
}

package kz.undeu.catalog.front;

import kz.undeu.petition.PetitionId;

/**
 * The page of a petition for a copy of this site, without scripts.
 *
 * @param html as a whole
 * @param entry the item that leads to it in the list of all
 */
public record ReadingPage(PetitionId petition, String html, String entry) {}

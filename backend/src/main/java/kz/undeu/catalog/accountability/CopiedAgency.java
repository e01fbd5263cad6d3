package kz.undeu.catalog.accountability;

import java.util.List;

/**
 * What an agency did with the petitions it received, in words of one language, for a page of a copy.
 *
 * @param figures in the order of {@link CopiedAgencies#COLUMNS}
 */
public record CopiedAgency(String name, List<String> figures) {}

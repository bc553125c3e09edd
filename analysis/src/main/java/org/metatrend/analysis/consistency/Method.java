package org.metatrend.analysis.consistency;

import java.util.List;

/**
 * A method with the year in which it was first made public.
 *
 * @param name as most call it
 * @param year of the first public document, a preprint included
 * @param reference its DOI, arXiv number or place
 * @param spellings how tables write it; one that counts only as it is written, letter by letter, starts with "="
 */
public record Method(String name, int year, String reference, List<String> spellings) {
    public Method {
        spellings = List.copyOf(spellings);
    }
}

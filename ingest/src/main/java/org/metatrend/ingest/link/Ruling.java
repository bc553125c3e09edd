package org.metatrend.ingest.link;

/**
 * What a person says about two citations, whatever the evidence.
 *
 * @param same whether both are of one study
 * @param one a study's id
 * @param other another study's id
 * @param reason why
 */
public record Ruling(boolean same, String one, String other, String reason) {
    boolean isAbout(CitedStudy a, CitedStudy b) {
        return (one.equals(a.id()) && other.equals(b.id())) || (one.equals(b.id()) && other.equals(a.id()));
    }
}

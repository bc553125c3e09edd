package org.metatrend.ingest.link;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What two citations in different reviews have to do with each other.
 *
 * @param one a study of one review
 * @param other a study of another review
 * @param certainty how sure the link is, or that there is none
 * @param evidence what speaks for it beside name and year
 * @param reason why there is no link, or what the manifest says; else empty
 */
public record Judgement(CitedStudy one, CitedStudy other, Certainty certainty, List<Evidence> evidence, String reason) {
    public Judgement {
        evidence = List.copyOf(evidence);
    }

    /** The evidence as one text. */
    public String words() {
        String names = one.year().equals(other.year()) ? "first author and year" : "first author, years one apart";
        String more = evidence.stream().map(Evidence::words).collect(Collectors.joining(", "));
        return more.isEmpty() ? names : names + ", " + more;
    }

    /** Orders rivals: more telling evidence, then more support, then the same year. */
    int score() {
        int score = one.year().equals(other.year()) ? 1 : 0;
        for (Evidence e : evidence) {
            score += switch (e.kind()) {
                case IDENTIFIER -> 1000;
                case TELLING -> 20;
                case SUPPORTING -> 2;
            };
        }
        return score;
    }

    long count(Evidence.Kind kind) {
        return evidence.stream().filter(e -> e.kind() == kind).count();
    }
}

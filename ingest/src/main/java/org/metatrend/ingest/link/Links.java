package org.metatrend.ingest.link;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which citations are of one study. */
public final class Links {
    private final List<List<CitedStudy>> studies;
    private final List<Judgement> judgements;
    private final Map<String, List<CitedStudy>> byCitation = new HashMap<>();
    private final Map<List<String>, Judgement> byPair = new HashMap<>();

    Links(List<List<CitedStudy>> studies, List<Judgement> judgements) {
        this.studies = studies.stream().map(List::copyOf).toList();
        this.judgements = List.copyOf(judgements);
        this.studies.forEach(s -> s.forEach(c -> byCitation.put(c.id(), s)));
        this.judgements.forEach(j -> byPair.put(List.of(j.one().id(), j.other().id()), j));
    }

    /** The studies that several reviews cite, each with its citations in the order they were given. */
    public List<List<CitedStudy>> studies() {
        return Collections.unmodifiableList(studies);
    }

    /** Every pair of citations that was in question, linked or not. */
    public List<Judgement> judgements() {
        return Collections.unmodifiableList(judgements);
    }

    /** The citations of the study that has an id; none where one review alone cites it. */
    public List<CitedStudy> citations(String id) {
        return byCitation.getOrDefault(id, List.of());
    }

    /** The one id of a study: that of its first citation. */
    public String id(String ofCitation) {
        List<CitedStudy> citations = citations(ofCitation);
        return citations.isEmpty() ? ofCitation : citations.get(0).id();
    }

    /** What was judged about two citations; nothing where they are linked through others only. */
    public Optional<Judgement> between(String one, String other) {
        Judgement judgement = byPair.get(List.of(one, other));
        return Optional.ofNullable(judgement == null ? byPair.get(List.of(other, one)) : judgement);
    }
}

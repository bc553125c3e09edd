package org.metatrend.ingest.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins linked pairs to studies. No study may hold two studies of one review or a pair that is refuted: the surest links
 * come first, and links of one certainty that together break the rule all fall away, so that their order is of no
 * matter.
 */
final class Groups {
    private final Map<String, CitedStudy> studies = new LinkedHashMap<>();
    private final List<Judgement> refuted;
    private final Map<String, String> parents = new HashMap<>();
    private final List<Judgement> kept = new ArrayList<>();
    private final List<Judgement> dropped = new ArrayList<>();

    Groups(List<CitedStudy> all, List<Judgement> judgements) {
        all.forEach(s -> studies.put(s.id(), s));
        this.refuted = judgements.stream()
                .filter(j -> j.certainty() == Certainty.REFUTED)
                .toList();
        for (Certainty certainty : Certainty.values()) {
            if (certainty.links()) {
                join(judgements.stream().filter(j -> j.certainty() == certainty).toList());
            }
        }
    }

    /** The links that hold. */
    List<Judgement> kept() {
        return kept;
    }

    /** The links that would have put two studies of one review, or a refuted pair, together. */
    List<Judgement> dropped() {
        return dropped;
    }

    /** The groups of two or more. */
    List<List<CitedStudy>> studies() {
        Map<String, List<CitedStudy>> groups = new LinkedHashMap<>();
        studies.values()
                .forEach(s -> groups.computeIfAbsent(root(parents, s.id()), r -> new ArrayList<>())
                        .add(s));
        return groups.values().stream().filter(g -> g.size() > 1).toList();
    }

    private void join(List<Judgement> links) {
        Map<String, String> tried = new HashMap<>(parents);
        for (Judgement link : links) {
            tried.put(root(tried, link.one().id()), root(tried, link.other().id()));
        }
        Set<String> broken = broken(tried, links);
        for (Judgement link : links) {
            if (broken.contains(root(tried, link.one().id()))) {
                dropped.add(link);
            } else {
                kept.add(link);
                parents.put(
                        root(parents, link.one().id()),
                        root(parents, link.other().id()));
            }
        }
    }

    /** The roots of groups that break the rule. */
    private Set<String> broken(Map<String, String> tried, List<Judgement> links) {
        Set<String> touched = new HashSet<>();
        links.forEach(l -> touched.add(root(tried, l.one().id())));
        Set<String> broken = new HashSet<>();
        Map<String, Set<String>> reviews = new HashMap<>();
        for (CitedStudy study : studies.values()) {
            String root = root(tried, study.id());
            if (touched.contains(root)
                    && !reviews.computeIfAbsent(root, r -> new HashSet<>()).add(study.review())) {
                broken.add(root);
            }
        }
        for (Judgement pair : refuted) {
            String root = root(tried, pair.one().id());
            if (root.equals(root(tried, pair.other().id()))) {
                broken.add(root);
            }
        }
        return broken;
    }

    private static String root(Map<String, String> parents, String id) {
        String root = id;
        String parent = parents.get(root);
        while (parent != null && !parent.equals(root)) {
            String grand = parents.getOrDefault(parent, parent);
            // halves the way for the next one
            parents.put(root, grand);
            root = grand;
            parent = parents.get(root);
        }
        return root;
    }
}

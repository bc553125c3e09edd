package org.metatrend.ingest.duplicate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The records of one publication.
 *
 * @param kept the ordinal of the fullest: most fields filled, then longest texts, then least ordinal
 * @param merged the others, by ordinal
 */
public record Cluster(long kept, List<Merge> merged) implements Serializable {
    /** In a component of more records only neighbours by content are compared, and so many members stand for a set. */
    private static final int ALL_PAIRS = 64;

    /** Fullest first. */
    static final Comparator<Fingerprint> FULLEST =
            Comparator.comparing(Fingerprint::fullness).reversed().thenComparing(Fingerprint::ordinal);

    public Cluster {
        merged = List.copyOf(merged);
    }

    /**
     * A record that says the same as another one.
     *
     * @param ordinal of the record
     * @param kept the ordinal of the record that stays
     * @param through the ordinal of the record that the evidence is about: the kept one, or one that led to it
     * @param evidence in words
     */
    public record Merge(long ordinal, long kept, long through, String evidence) implements Serializable {}

    private record Link(int a, int b, int strength) {}

    /**
     * Parts a component into clusters. Being a duplicate is not transitive in practice: A may match B and B match C
     * while A and C contradict each other. So the strongest links go first, and none joins two sets with members that
     * contradict each other.
     *
     * @param component records that edges connect, in any order
     * @return the clusters of two records or more, by the ordinal kept
     */
    public static List<Cluster> within(List<Fingerprint> component) {
        List<Fingerprint> members = component.stream().sorted(Block.BY_CONTENT).toList();
        List<Link> links = links(members);
        DisjointSets sets = new DisjointSets(members.size());
        List<List<Integer>> contents = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            contents.add(new ArrayList<>(List.of(i)));
        }
        for (Link link : links) {
            int a = sets.find(link.a());
            int b = sets.find(link.b());
            if (a != b && agree(members, contents.get(a), contents.get(b))) {
                sets.union(a, b);
                contents.get(Math.min(a, b)).addAll(contents.get(Math.max(a, b)));
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (sets.find(i) == i && contents.get(i).size() > 1) {
                clusters.add(of(contents.get(i).stream().map(members::get).toList()));
            }
        }
        clusters.sort(Comparator.comparing(Cluster::kept));
        return clusters;
    }

    private static List<Link> links(List<Fingerprint> members) {
        int reach = reach(members.size());
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < Math.min(members.size(), i + 1 + reach); j++) {
                Decision decision = Decision.of(members.get(i), members.get(j));
                if (decision.isDuplicate()) {
                    links.add(new Link(i, j, decision.strength()));
                }
            }
        }
        links.sort(Comparator.comparing(Link::strength)
                .reversed()
                .thenComparing(Link::a)
                .thenComparing(Link::b));
        return links;
    }

    private static int reach(int size) {
        return size <= ALL_PAIRS ? size : ALL_PAIRS;
    }

    private static boolean agree(List<Fingerprint> members, List<Integer> one, List<Integer> other) {
        for (int a : one.subList(0, Math.min(ALL_PAIRS, one.size()))) {
            for (int b : other.subList(0, Math.min(ALL_PAIRS, other.size()))) {
                if (Decision.of(members.get(a), members.get(b)).verdict() == Decision.Verdict.DISTINCT) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Cluster of(List<Fingerprint> members) {
        List<Fingerprint> fullest = members.stream().sorted(FULLEST).toList();
        Fingerprint kept = fullest.get(0);
        TreeMap<Long, Merge> merged = new TreeMap<>();
        for (Fingerprint member : fullest.subList(1, fullest.size())) {
            merged.put(member.ordinal(), merge(member, kept, fullest));
        }
        return new Cluster(kept.ordinal(), List.copyOf(merged.values()));
    }

    /** The evidence against the kept record; where there is not enough of it, against the member that has most. */
    private static Merge merge(Fingerprint member, Fingerprint kept, List<Fingerprint> fullest) {
        Decision decision = Decision.of(member, kept);
        Fingerprint through = kept;
        if (!decision.isDuplicate()) {
            for (Fingerprint other : fullest.subList(1, Math.min(fullest.size(), 4 * ALL_PAIRS))) {
                Decision closer = other.equals(member) ? decision : Decision.of(member, other);
                if (closer.strength() > decision.strength()) {
                    decision = closer;
                    through = other;
                }
            }
        }
        return new Merge(member.ordinal(), kept.ordinal(), through.ordinal(), decision.evidence());
    }
}

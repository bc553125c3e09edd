package org.metatrend.ingest.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** How much a surname or a size tells, by how many studies of the package share it. */
final class Frequency {
    /** From so many different years on, a surname stands for a prolific author or several authors. */
    private static final int MANY_YEARS = 4;

    /**
     * Surnames that so many authors share that name and year say little: the fifty most frequent ones of China (Ministry
     * of Public Security, report on names of 2020), the five most frequent ones of Korea (census of 2015) and frequent
     * ones elsewhere.
     */
    private static final Set<String> COMMON = Set.of(
            "wang",
            "li",
            "zhang",
            "liu",
            "chen",
            "yang",
            "huang",
            "zhao",
            "wu",
            "zhou",
            "xu",
            "sun",
            "ma",
            "zhu",
            "hu",
            "guo",
            "he",
            "lin",
            "gao",
            "luo",
            "zheng",
            "liang",
            "xie",
            "tang",
            "song",
            "deng",
            "han",
            "feng",
            "cao",
            "peng",
            "zeng",
            "xiao",
            "tian",
            "dong",
            "pan",
            "yuan",
            "cai",
            "jiang",
            "yu",
            "du",
            "ye",
            "cheng",
            "wei",
            "su",
            "lu",
            "ding",
            "ren",
            "yao",
            "shen",
            "zhong",
            "kim",
            "lee",
            "park",
            "choi",
            "jung",
            "nguyen",
            "singh",
            "kumar",
            "sharma",
            "khan",
            "ahmed",
            "ali",
            "smith",
            "jones",
            "brown",
            "johnson",
            "williams",
            "taylor",
            "wilson",
            "miller",
            "davis",
            "garcia",
            "martinez",
            "rodriguez",
            "silva",
            "santos",
            "muller",
            "schmidt",
            "tanaka",
            "suzuki",
            "sato");

    private final Map<String, Set<Integer>> years = new HashMap<>();
    private final Map<Integer, Set<String>> sizes = new HashMap<>();

    Frequency(Collection<CitedStudy> studies) {
        for (CitedStudy study : studies) {
            for (String surname : study.authors().first().surnames()) {
                OptionalInt year = study.year();
                year.ifPresent(y ->
                        years.computeIfAbsent(surname, s -> new HashSet<>()).add(y));
                Set<Integer> all = new HashSet<>(study.sizes());
                all.addAll(study.printed());
                all.forEach(n -> sizes.computeIfAbsent(n, s -> new HashSet<>()).add(surname));
            }
        }
    }

    /** Whether name and year alone say too little; of one surname in all its spellings. */
    boolean isCommon(Set<String> surname) {
        return surname.stream()
                .anyMatch(s ->
                        COMMON.contains(s) || years.getOrDefault(s, Set.of()).size() >= MANY_YEARS);
    }

    /** Whether only studies of this surname have one of the sizes: others use shared cohorts of equal size. */
    boolean isOwn(Set<String> surname, Collection<Integer> of) {
        return of.stream().anyMatch(n -> surname.containsAll(sizes.getOrDefault(n, Set.of())));
    }
}

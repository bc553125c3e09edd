package org.metatrend.ingest.link;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.Citation;

/**
 * Who a reference names.
 *
 * @param first the first author
 * @param second the second one; {@link AuthorName#UNKNOWN} where the reference does not name one
 */
record Authors(AuthorName first, AuthorName second) {
    private static final Pattern ET_AL = Pattern.compile("\\bet\\.? ?al\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&]\\s*|\\s+(?:and|et|und|y|e)\\s+");
    private static final Pattern ONLY_INITIALS = Pattern.compile("(?:\\p{Lu}\\.?[- ]?){1,4}");
    /** What is no name after a first author, such as "et The" of a reference cut short. */
    private static final Pattern NO_NAME = Pattern.compile("(?i)the|others|colleagues|coll");

    static Authors of(Citation citation) {
        List<String> names = Arrays.stream(BETWEEN.split(
                        ET_AL.matcher(citation.authors()).replaceAll("").strip()))
                .filter(n -> !n.isBlank() && !NO_NAME.matcher(n).matches())
                .toList();
        if (names.isEmpty()) {
            return new Authors(AuthorName.UNKNOWN, AuthorName.UNKNOWN);
        }
        // "Suk, H., Lee, S.": the initials after a comma belong to the name before it
        AuthorName second = names.stream()
                .skip(1)
                .filter(n -> !ONLY_INITIALS.matcher(n).matches())
                .findFirst()
                .map(AuthorName::parse)
                .orElse(AuthorName.UNKNOWN);
        boolean initialsFollow =
                names.size() > 1 && ONLY_INITIALS.matcher(names.get(1)).matches();
        String first = initialsFollow ? names.get(0) + " " + names.get(1) : names.get(0);
        return new Authors(AuthorName.parse(first), second);
    }

    /** Whether the names can be those of one paper. */
    boolean mayBe(Authors other) {
        return first.mayBe(other.first) && !differInSecond(other);
    }

    /** Whether both name the same second author. */
    boolean shareSecond(Authors other) {
        return second.mayBe(other.second);
    }

    private boolean differInSecond(Authors other) {
        return !second.words().isEmpty() && !other.second.words().isEmpty() && !shareSecond(other);
    }
}

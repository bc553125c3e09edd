package org.metatrend.ingest.duplicate;

import static org.metatrend.ingest.duplicate.Agreement.DIFFERENT;
import static org.metatrend.ingest.duplicate.Agreement.SAME;
import static org.metatrend.ingest.duplicate.TitleMatch.Likeness.NEARLY;
import static org.metatrend.ingest.duplicate.TitleMatch.Likeness.PART;
import static org.metatrend.ingest.duplicate.TitleMatch.Likeness.SIMILAR;

import org.metatrend.ingest.duplicate.TitleMatch.Likeness;

/**
 * Whether two records are the same publication. A false merge loses a publication, a missed one counts it twice; in
 * doubt both stay.
 *
 * @param verdict what is decided
 * @param strength how many agreements support a duplicate, strong ones counted more; 0 otherwise
 * @param evidence the agreements in words, such as "same DOI; same title; same year"
 */
public record Decision(Verdict verdict, int strength, String evidence) {
    /** The three answers. */
    public enum Verdict {
        /** The same publication. */
        DUPLICATE,
        /** Neither is certain: both are kept. */
        UNSURE,
        /** What they say cannot be said of one publication. */
        DISTINCT
    }

    /** Decides on two records; their order does not matter. */
    public static Decision of(Fingerprint a, Fingerprint b) {
        Comparison c = Comparison.of(a, b);
        Verdict verdict = verdict(a, b, c);
        return new Decision(verdict, verdict == Verdict.DUPLICATE ? strength(c) : 0, String.join("; ", c.evidence()));
    }

    boolean isDuplicate() {
        return verdict == Verdict.DUPLICATE;
    }

    private static Verdict verdict(Fingerprint a, Fingerprint b, Comparison c) {
        if (c.pmid() == DIFFERENT) {
            return Verdict.DISTINCT;
        }
        if (c.title(Likeness.DIFFERENT)) {
            // Titles are translated and cut short; one identifier and the page are enough.
            boolean named = c.pmid() == SAME || (c.doi() == SAME && isWholeArticle(a, b, c));
            return named && c.page() == SAME && c.author() != DIFFERENT ? Verdict.DUPLICATE : Verdict.DISTINCT;
        }
        if (c.title(Likeness.UNKNOWN)) {
            return c.pmid() == SAME ? Verdict.DUPLICATE : Verdict.UNSURE;
        }
        if (c.pmid() == SAME) {
            return Verdict.DUPLICATE;
        }
        if (c.doi() == SAME || (c.accession() == SAME && c.doi() != DIFFERENT) || (c.doiVersions() && near(c))) {
            return named(a, b, c);
        }
        if (contradict(c) || a.form() != b.form()) {
            return Verdict.DISTINCT;
        }
        return c.title(Likeness.SAME) ? sameTitle(a, b, c) : likeTitle(a, b, c);
    }

    /**
     * Whether one place in an issue, of more pages than an abstract has, is given by both: a DOI may be shared by all
     * abstracts of a supplement, but not these pages.
     */
    private static boolean isWholeArticle(Fingerprint a, Fingerprint b, Comparison c) {
        return c.author() == SAME
                && c.years() <= 1
                && c.journal() != DIFFERENT
                && c.volume() == SAME
                && c.issue() == SAME
                && areLong(a, b)
                && FoldedTitle.isNotice(a.title()) == FoldedTitle.isNotice(b.title());
    }

    /** Two articles of more than two pages do not begin on one page; letters and abstracts do. */
    private static boolean areLong(Fingerprint a, Fingerprint b) {
        return Math.max(a.pages(), b.pages()) > 2 && noSupplement(a, b);
    }

    private static boolean noSupplement(Fingerprint a, Fingerprint b) {
        return !a.supplement() && !b.supplement();
    }

    private static boolean near(Comparison c) {
        return c.years() <= 1;
    }

    /** What no two records of one publication say, unless one identifier names both. */
    private static boolean contradict(Comparison c) {
        boolean samePlace = c.title(Likeness.SAME) && c.page() == SAME && c.journal() == SAME;
        return (!near(c) && !sameIssue(c))
                || c.page() == DIFFERENT
                || (c.doi() == DIFFERENT && !(samePlace && c.volume() != DIFFERENT))
                || c.author() == DIFFERENT;
    }

    /** A volume is of one year: where all else agrees, a year is wrong, or is that of the publication ahead of print. */
    private static boolean sameIssue(Comparison c) {
        return c.title(Likeness.SAME)
                && c.specific()
                && c.author() == SAME
                && c.journal() == SAME
                && c.volume() == SAME
                && c.issue() == SAME
                && (c.page() == SAME || (c.page() != DIFFERENT && c.years() <= 3));
    }

    /** One DOI names both; yet all abstracts of a supplement may have one DOI, and DOIs are printed wrongly. */
    private static Verdict named(Fingerprint a, Fingerprint b, Comparison c) {
        boolean sameAuthor = c.author() == SAME;
        boolean samePage = c.page() == SAME;
        if (c.title(Likeness.SAME)) {
            boolean enough =
                    c.specific() ? near(c) || sameAuthor : near(c) && (sameAuthor || samePage) && c.page() != DIFFERENT;
            return enough && !(c.author() == DIFFERENT && c.page() == DIFFERENT) ? Verdict.DUPLICATE : Verdict.UNSURE;
        }
        if (c.page() == DIFFERENT || c.author() == DIFFERENT || !near(c)) {
            return Verdict.DISTINCT;
        }
        boolean enough = c.title(NEARLY)
                || (c.title(PART) && (samePage || (sameAuthor && noSupplement(a, b))))
                || (c.title(SIMILAR) && samePage && sameAuthor && areLong(a, b));
        return enough ? Verdict.DUPLICATE : Verdict.UNSURE;
    }

    private static Verdict sameTitle(Fingerprint a, Fingerprint b, Comparison c) {
        boolean sameAuthor = c.author() == SAME;
        boolean sameYear = c.years() == 0;
        boolean samePage = c.page() == SAME;
        boolean sameJournal = c.journal() == SAME;
        boolean sameVolume = c.volume() == SAME;
        boolean inPlace = samePage && sameVolume && (c.specific() || c.journal() != DIFFERENT);
        boolean onPage = samePage && sameJournal && sameYear && sameAuthor;
        boolean nothingElse = c.specific()
                && c.journal() != DIFFERENT
                && c.volume() != DIFFERENT
                && !(c.issue() == DIFFERENT && !samePage)
                && !abstractAndPaper(a, b);
        boolean published = nothingElse && sameAuthor && (sameYear || (c.years() < 0 && sameJournal));
        boolean anonymous = nothingElse && sameYear && sameJournal && sameVolume;
        boolean later = c.specific()
                && c.years() == 1
                && sameAuthor
                && sameJournal
                && ((nothingElse && sameVolume) || ahead(a) != ahead(b));
        return inPlace || onPage || published || anonymous || later || sameIssue(c)
                ? Verdict.DUPLICATE
                : Verdict.UNSURE;
    }

    private static Verdict likeTitle(Fingerprint a, Fingerprint b, Comparison c) {
        boolean samePage = c.page() == SAME;
        boolean sameVolume = c.volume() == SAME;
        boolean sameJournal = c.journal() == SAME;
        if (c.author() != SAME || (c.journal() == DIFFERENT && !(samePage && sameVolume))) {
            return Verdict.UNSURE;
        }
        boolean slips = c.title(NEARLY)
                && ((samePage && c.volume() != DIFFERENT)
                        || (c.specific() && c.years() == 0 && sameJournal && sameVolume && c.issue() != DIFFERENT));
        boolean subtitle = c.title(PART) && samePage && (sameVolume || sameJournal) && noSupplement(a, b);
        boolean similar = c.title(SIMILAR) && samePage && sameVolume && c.years() == 0 && areLong(a, b);
        return slips || subtitle || similar ? Verdict.DUPLICATE : Verdict.UNSURE;
    }

    /** A conference abstract has its paper's title, but stands in a supplement and on another page. */
    private static boolean abstractAndPaper(Fingerprint a, Fingerprint b) {
        return a.supplement() != b.supplement()
                && a.page() != b.page()
                && a.issue() + a.page() != 0
                && b.issue() + b.page() != 0;
    }

    /** Published, but not yet in an issue. */
    private static boolean ahead(Fingerprint f) {
        return f.volume() == 0 && f.page() <= 1;
    }

    private static int strength(Comparison c) {
        return score(c.pmid(), 8)
                + score(c.doi(), 8)
                + score(c.accession(), 4)
                + (c.title(Likeness.SAME) ? 4 : c.title(NEARLY) ? 3 : 2)
                + score(c.page(), 4)
                + score(c.author(), 2)
                + score(c.volume(), 2)
                + score(c.journal(), 2)
                + (c.years() == 0 ? 2 : 0);
    }

    private static int score(Agreement agreement, int weight) {
        return switch (agreement) {
            case SAME -> weight;
            case UNKNOWN -> 0;
            case DIFFERENT -> -1;
        };
    }
}

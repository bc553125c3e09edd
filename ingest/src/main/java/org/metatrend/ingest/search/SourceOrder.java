package org.metatrend.ingest.search;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a source's files, oldest first: by the date of their partition ({@code updated_date=2023-02-14}) where the
 * path has one, then by path with the numbers in it compared as numbers, so that {@code part_10} follows {@code part_9}.
 */
public final class SourceOrder implements Comparator<String> {
    private static final Pattern DATE = Pattern.compile("updated_date=(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(String a, String b) {
        int byDate = date(a).compareTo(date(b));
        return byDate != 0 ? byDate : natural(a, b);
    }

    private static String date(String path) {
        Matcher date = DATE.matcher(path);
        return date.find() ? date.group(1) : "";
    }

    private static int natural(String a, String b) {
        Matcher runsOfA = RUN.matcher(a);
        Matcher runsOfB = RUN.matcher(b);
        while (runsOfA.find()) {
            if (!runsOfB.find()) {
                return 1;
            }
            int run = run(runsOfA.group(), runsOfB.group());
            if (run != 0) {
                return run;
            }
        }
        return runsOfB.find() ? -1 : a.compareTo(b);
    }

    private static int run(String a, String b) {
        if (!Character.isDigit(a.charAt(0)) || !Character.isDigit(b.charAt(0))) {
            return a.compareTo(b);
        }
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }
}

package org.metatrend.ingest.bibliography.medline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.Reference;

/**
 * Which of several records of one PubMed number holds. Records are taken in the order of their files' numbers and, within
 * a file, of their places. Of a number and version the last record holds; an order to delete forgets what was before it,
 * not what comes after; of the versions that are left the highest holds.
 */
public final class LastWins {
    private static final Pattern FILE_NUMBER = Pattern.compile("(\\d{1,18})(?=\\.|$)");

    private LastWins() {}

    /**
     * A record with its place in the order.
     *
     * @param file the number of its file
     * @param position of the record in the file
     * @param record a reference or an order to delete
     */
    public record Heard(long file, long position, ReadRecord record) {}

    /** What becomes of a reference. */
    public enum Fate {
        /** It holds. */
        HOLDS,
        /** A later record of the same version, or a higher version, stands in its place. */
        REPLACED,
        /** A later order deleted it. */
        DELETED
    }

    /**
     * What becomes of one reference and why.
     *
     * @param by the record that replaced or deleted it; its own origin where it holds
     */
    public record Verdict(Reference reference, Fate fate, Origin by) {}

    /**
     * The number of a file, such as 1003 of "pubmed21n1003.xml.gz"; the baseline's numbers are below those of the updates.
     *
     * @return -1 where the name has none
     */
    public static long fileNumber(String file) {
        Matcher number = FILE_NUMBER.matcher(file.substring(file.lastIndexOf('/') + 1));
        return number.find() ? Long.parseLong(number.group(1)) : -1;
    }

    /**
     * The verdict on each reference, in the order of files and places.
     *
     * @param records of one PubMed number or of many, in any order; a reference without a number holds
     */
    public static List<Verdict> of(Collection<Heard> records) {
        List<Heard> order = new ArrayList<>(records);
        order.sort(Comparator.comparingLong(Heard::file).thenComparingLong(Heard::position));
        Verdict[] verdicts = new Verdict[order.size()];
        Map<String, NavigableMap<Integer, Integer>> held = new HashMap<>();
        for (int i = 0; i < verdicts.length; i++) {
            ReadRecord record = order.get(i).record();
            if (record instanceof ReadRecord.Kept kept) {
                keep(kept.reference(), i, verdicts, held);
            } else if (record instanceof ReadRecord.Deleted deletion) {
                delete(deletion, verdicts, held.getOrDefault(deletion.pmid(), new TreeMap<>()));
            }
        }
        for (NavigableMap<Integer, Integer> versions : held.values()) {
            while (versions.size() > 1) {
                int lower = versions.pollFirstEntry().getValue();
                Origin highest = verdicts[versions.lastEntry().getValue()].by();
                verdicts[lower] = new Verdict(verdicts[lower].reference(), Fate.REPLACED, highest);
            }
        }
        return Arrays.stream(verdicts).filter(Objects::nonNull).toList();
    }

    private static void keep(
            Reference reference, int at, Verdict[] verdicts, Map<String, NavigableMap<Integer, Integer>> held) {
        verdicts[at] = new Verdict(reference, Fate.HOLDS, reference.origin());
        if (reference.ids().pmid().isEmpty()) {
            return;
        }
        Integer former = held.computeIfAbsent(reference.ids().pmid(), pmid -> new TreeMap<>())
                .put(version(reference.ids().accession()), at);
        if (former != null) {
            verdicts[former] = new Verdict(verdicts[former].reference(), Fate.REPLACED, reference.origin());
        }
    }

    private static void delete(ReadRecord.Deleted order, Verdict[] verdicts, NavigableMap<Integer, Integer> versions) {
        List<Integer> named =
                order.version().isEmpty() ? List.copyOf(versions.keySet()) : List.of(version(order.version()));
        for (int version : named) {
            Integer at = versions.remove(version);
            if (at != null) {
                verdicts[at] = new Verdict(verdicts[at].reference(), Fate.DELETED, order.origin());
            }
        }
    }

    /** The version of "31388315.2", or of "2"; 1 where it cannot be told. */
    private static int version(String printed) {
        String digits = printed.substring(printed.lastIndexOf('.') + 1);
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 1;
    }
}

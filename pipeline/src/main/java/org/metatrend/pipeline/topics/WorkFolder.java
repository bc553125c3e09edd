package org.metatrend.pipeline.topics;

import java.nio.charset.StandardCharsets;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.spark.Storage;

/**
 * The folder beside the outputs in which a search works: the parts of its scan, the new outputs until they are whole, and
 * the former ones until they are replaced.
 */
final class WorkFolder {
    /** Hadoop's sign that a folder is whole; on object stores, where renaming takes its time, it comes last. */
    private static final String SUCCESS = "_SUCCESS";

    private static final String SIGN = "about.txt";
    private static final String ABOUT =
            "Parts of a search. The same command goes on from them with --resume, and removes"
                    + " this folder when it is done.\n";

    private final String place;
    private final String work;

    /** @param place where the outputs go, whole */
    WorkFolder(String place) {
        this.place = place;
        this.work = place + ".work";
    }

    /** Where the new outputs are made. */
    String made() {
        return work + "/outputs";
    }

    private String former() {
        return work + "/former";
    }

    private String parts(String search) {
        return work + "/" + search;
    }

    /**
     * Puts former outputs back that a run was about to replace when it was stopped.
     *
     * @throws BadInput if there is a folder of this name that no search has made
     */
    void recover() {
        if (!Storage.HERE.isFilled(work)) {
            return;
        }
        if (!Storage.HERE.exists(work + "/" + SIGN)) {
            throw new BadInput(
                    work,
                    "a folder with something else in it",
                    "none, or one that a stopped search has left",
                    "give another --out, or remove what is there");
        }
        if (Storage.HERE.exists(former())) {
            if (!Storage.HERE.exists(place + "/" + SUCCESS)) {
                Storage.HERE.delete(place);
                Storage.HERE.rename(former(), place);
            }
            Storage.HERE.delete(former());
        }
    }

    /**
     * Makes ready for a search.
     *
     * @param search what it is known by: the same for the same queries, files and program
     * @param resume whether its parts of a stopped run stay
     * @return the folder of its parts
     */
    String prepare(String search, boolean resume) {
        if (!resume || !Storage.HERE.exists(parts(search))) {
            Storage.HERE.delete(work);
        }
        if (!Storage.HERE.exists(work + "/" + SIGN)) {
            Storage.HERE.write(work + "/" + SIGN, out -> out.write(ABOUT.getBytes(StandardCharsets.UTF_8)));
        }
        return parts(search);
    }

    /** Puts the new outputs in the place of the former ones, marks them as whole and removes this folder. */
    void commit() {
        boolean replaces = Storage.HERE.exists(place);
        if (replaces) {
            Storage.HERE.rename(place, former());
        }
        try {
            Storage.HERE.rename(made(), place);
            Storage.HERE.write(place + "/" + SUCCESS, out -> {});
        } catch (BadInput e) {
            if (replaces) {
                Storage.HERE.delete(place);
                Storage.HERE.rename(former(), place);
            }
            throw e;
        }
        Storage.HERE.delete(work);
    }
}

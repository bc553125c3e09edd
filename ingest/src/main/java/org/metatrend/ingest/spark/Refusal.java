package org.metatrend.ingest.spark;

import java.io.Serializable;
import org.metatrend.ingest.BadInput;

/**
 * Why a task cannot be done however often it is tried: something that only the user can mend.
 *
 * @param fault what is the matter
 * @param place the file or folder
 * @param cause as the file system puts it, one line
 */
record Refusal(Fault fault, String place, String cause) implements Serializable {

    /** What may be the matter. */
    enum Fault {
        /** A file of a source. */
        UNREADABLE,
        /** The folder for the parts is another one here than on the driver. */
        NOT_SHARED,
        /** The folder for the parts cannot be written. */
        UNWRITABLE
    }

    /** For whoever started the search. */
    BadInput told() {
        return switch (fault) {
            case UNREADABLE ->
                new BadInput(
                        place,
                        "a file that cannot be read where the work is done (" + cause + ")",
                        "files that every executor reaches under the same name",
                        "put them on a shared file system (hdfs, s3a, gs or a mount), or mend their permissions");
            case NOT_SHARED ->
                new BadInput(
                        place,
                        "a folder that executors do not see, or not the same one",
                        "an --out beside which every executor can write",
                        "give an --out on a shared file system (hdfs, s3a, gs or a mount)");
            case UNWRITABLE ->
                new BadInput(
                        place,
                        "a folder that cannot be written where the work is done (" + cause + ")",
                        "room, and the right to write, for every executor",
                        "free some room or mend the permissions, and go on with --resume");
        };
    }
}

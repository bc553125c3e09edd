package org.metatrend.ingest.extract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metatrend.ingest.manifest.Quirk;

/** The quirks of one resource, applied in the order of the manifest. */
final class Quirks implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Quirk> quirks;

    Quirks(List<Quirk> quirks) {
        this.quirks = new ArrayList<>(quirks);
    }

    /** The first quirk of a kind. */
    <T extends Quirk> Optional<T> first(Class<T> kind) {
        return Quirk.first(quirks, kind);
    }

    /** Why the published analysis drops a row; empty if it keeps it. */
    Optional<String> dropped(Row row) {
        return quirks.stream().filter(q -> drops(q, row)).map(Quirk::reason).findFirst();
    }

    private static boolean drops(Quirk quirk, Row row) {
        if (quirk instanceof Quirk.DropBlank blank) {
            return blank.columns().stream().anyMatch(row::isBlank);
        }
        if (quirk instanceof Quirk.DropPrefix prefix) {
            return row.verbatim(prefix.column()).startsWith(prefix.prefix());
        }
        return quirk instanceof Quirk.KeepOnly only
                && !row.verbatim(only.column()).equals(only.equals());
    }
}

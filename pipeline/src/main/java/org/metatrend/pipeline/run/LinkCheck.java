package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;

/** Whether the links that a manifest states name studies of its tables and can all hold, without a run. */
public final class LinkCheck {
    private LinkCheck() {}

    /**
     * Reads the studies of a package with links, and links them.
     *
     * @throws org.metatrend.ingest.BadInput if a link names no study or several, or contradicts another one
     */
    public static void of(ReadPackage read) {
        PackagePlan plan = read.manifest().metatrend();
        if (plan.links().isEmpty()) {
            return;
        }
        List<StudyTable> tables = new ArrayList<>();
        for (int i = 0; i < read.tables().size(); i++) {
            StudyExtractor extractor =
                    new StudyExtractor(read.manifest().resources().get(i), plan, Reading.CORRECTED);
            tables.add(extractor.extract(read.tables().get(i)));
        }
        LinkedStudies.of(read, tables);
    }
}

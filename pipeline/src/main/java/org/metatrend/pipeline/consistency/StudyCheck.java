package org.metatrend.pipeline.consistency;

import java.util.List;
import org.metatrend.ingest.study.Study;

/** A check of one study as its row reports it. */
interface StudyCheck {

    /** What becomes of everything in the study that the check is about; nothing where it is about nothing. */
    List<Outcome> of(Study study);
}

package org.metatrend.pipeline.consistency;

import java.util.Optional;

/**
 * What became of one thing that a check looked at.
 *
 * @param check which check
 * @param result the result's place in its study, from 0; {@link #WHOLE_STUDY} where all of the study is meant
 * @param untested why it could not be tested; empty if it was
 * @param byChance the chance that an arbitrary value would be found, in [0, 1]; 0 where the check has none
 * @param finding what was found; empty if nothing
 */
record Outcome(Check check, int result, String untested, double byChance, Optional<Finding> finding) {
    static final int WHOLE_STUDY = -1;

    static Outcome untested(Check check, int result, String why) {
        return new Outcome(check, result, why, 0, Optional.empty());
    }

    static Outcome tested(Check check, int result, double byChance, Optional<Finding> finding) {
        return new Outcome(check, result, "", byChance, finding);
    }
}

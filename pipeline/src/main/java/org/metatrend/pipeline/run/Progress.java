package org.metatrend.pipeline.run;

/** Hears what a run is doing. */
@FunctionalInterface
public interface Progress {
    /** A step begins. */
    void step(String what);
}

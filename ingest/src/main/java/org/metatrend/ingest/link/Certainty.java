package org.metatrend.ingest.link;

import java.util.Locale;

/** How sure a link between two citations is. */
public enum Certainty {
    /** The package's manifest says so. */
    STATED,
    /** A DOI or a title is the same. */
    CERTAIN,
    /** Names and years agree, and so do numbers that tell studies apart. */
    STRONG,
    /** Names and years agree, nothing contradicts, and no other study is in question. */
    PROBABLE,
    /** Not linked: not enough speaks for it. */
    UNDECIDED,
    /** Not linked: something speaks against it. */
    REFUTED;

    /** Whether this makes two citations one study. */
    public boolean links() {
        return compareTo(PROBABLE) <= 0;
    }

    /** As tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

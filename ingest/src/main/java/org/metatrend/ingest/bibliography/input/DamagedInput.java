package org.metatrend.ingest.bibliography.input;

import java.io.IOException;

/** A compressed file that ends too early or is spoilt: what stood before the damage has been handed over. */
public final class DamagedInput extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /**
     * @param offset the first byte of the compressed file that cannot be used
     * @param reason what was found and what was expected
     */
    DamagedInput(long offset, String reason) {
        super(reason);
        this.offset = offset;
    }

    /** The first byte of the compressed file that cannot be used. */
    public long offset() {
        return offset;
    }
}

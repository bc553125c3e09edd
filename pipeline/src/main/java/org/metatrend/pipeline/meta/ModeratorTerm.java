package org.metatrend.pipeline.meta;

import java.util.Optional;

/** A term of a meta-regression as the user writes it. */
sealed interface ModeratorTerm {
    /** The name. */
    String name();

    /** A number made of columns. */
    record Numeric(String name, Expression expression) implements ModeratorTerm {}

    /**
     * A category.
     *
     * @param column its position
     * @param reference the level that others are compared with; absent: the first in the order of characters
     */
    record Category(String name, int column, Optional<String> reference) implements ModeratorTerm {}
}

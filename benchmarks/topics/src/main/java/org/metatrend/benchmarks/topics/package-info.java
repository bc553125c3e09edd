/** The search for topics beside plain decompression and beside DuckDB, on the same files. */
package org.metatrend.benchmarks.topics;

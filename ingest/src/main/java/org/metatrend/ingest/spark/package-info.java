/** The only package that knows Spark: the context, the record codec and the jobs. */
package org.metatrend.ingest.spark;

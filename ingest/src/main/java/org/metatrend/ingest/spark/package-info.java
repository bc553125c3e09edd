/** The only package that knows Spark: the session, the record codec and the jobs. */
package org.metatrend.ingest.spark;

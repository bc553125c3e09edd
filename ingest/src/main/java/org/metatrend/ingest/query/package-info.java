/** Boolean queries of bibliographic records: the language, its evaluation, and the file of queries behind a share figure. */
package org.metatrend.ingest.query;

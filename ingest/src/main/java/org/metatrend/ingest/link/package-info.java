/** Which rows of several reviews cite one study: evidence, judgements and groups, by pure functions. */
package org.metatrend.ingest.link;

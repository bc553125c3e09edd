/** Topics: publications counted by year. */
package org.metatrend.ingest.topic;

/** The domain: studies, their results and tasks, and where each value stands. */
package org.metatrend.ingest.study;

/** What a pooled effect owes to single studies and to their choice. */
package org.metatrend.analysis.sensitivity;

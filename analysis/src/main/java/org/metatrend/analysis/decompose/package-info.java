/** What of an association lies within groups and what between them. */
package org.metatrend.analysis.decompose;

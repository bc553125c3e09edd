/** Models of results that depend on each other: results in studies, studies in reviews. */
package org.metatrend.analysis.multilevel;

/** The runs: from what was ingested to fits, and from fits to figures and tables. */
package org.metatrend.pipeline.run;

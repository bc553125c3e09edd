/** Meta-analysis of any table: columns to effect sizes, effect sizes to models, models to JSON and text. */
package org.metatrend.pipeline.meta;

/** From yearly counts of topics to the numbers, table and figure of their trends. */
package org.metatrend.pipeline.topics;

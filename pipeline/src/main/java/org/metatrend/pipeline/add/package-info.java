/** Adding a review to a package: what would be read, and what is written on agreement. */
package org.metatrend.pipeline.add;

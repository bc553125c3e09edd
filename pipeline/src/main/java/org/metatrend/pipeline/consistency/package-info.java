/** Checks of what studies report against itself: what cannot be, what is possible, and the innocent causes. */
package org.metatrend.pipeline.consistency;

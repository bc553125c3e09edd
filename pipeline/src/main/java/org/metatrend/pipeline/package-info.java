/** The command line. */
package org.metatrend.pipeline;

/** One class for each command. */
package org.metatrend.pipeline.command;

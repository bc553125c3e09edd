/** What a run leaves behind: tables safe to open, and folders replaced all together. */
package org.metatrend.pipeline.output;

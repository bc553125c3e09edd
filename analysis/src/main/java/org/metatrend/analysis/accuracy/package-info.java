/** How sure an accuracy is that was measured on so many subjects. */
package org.metatrend.analysis.accuracy;

/** Challenges: leaderboards to pairs of public and private scores. */
package org.metatrend.ingest.challenge;

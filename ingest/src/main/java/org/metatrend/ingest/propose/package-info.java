/** What the columns of an unknown study table mean: a proposal with its reasons, for the user to agree to. */
package org.metatrend.ingest.propose;

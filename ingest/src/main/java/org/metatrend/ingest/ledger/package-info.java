/** The account of every row: kept, merged or excluded, and why. */
package org.metatrend.ingest.ledger;

/**
 * Which bibliographic records are the same publication: fingerprints, keys of blocks, decisions with evidence, clusters.
 * Pure functions over plain records, so that they run on one list as well as on a cluster of machines.
 */
package org.metatrend.ingest.duplicate;

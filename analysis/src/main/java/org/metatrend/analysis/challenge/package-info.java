/**
 * Prediction challenges: how far a score on the public test data is from the one on the private test data, and
 * whether the winners' lead stands out of that noise.
 */
package org.metatrend.analysis.challenge;

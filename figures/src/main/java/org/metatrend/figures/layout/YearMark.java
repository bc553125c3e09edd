package org.metatrend.figures.layout;

/** A vertical mark at a year, with the words beside it. */
public record YearMark(double year, String label) {}

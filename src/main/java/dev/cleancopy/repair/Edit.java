package dev.cleancopy.repair;

/**
 * A change of some characters.
 *
 * @param start index of the first
 * @param end index after the last
 * @param with what stands there afterwards
 * @param confidence probability that this is right
 */
record Edit(int start, int end, String with, double confidence) {}

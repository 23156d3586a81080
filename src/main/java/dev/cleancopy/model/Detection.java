package dev.cleancopy.model;

/**
 * What could be told about a document without judging it.
 *
 * @param decoding how bytes become characters
 * @param language of its visible text
 */
public record Detection(Decoding decoding, Language language) {}

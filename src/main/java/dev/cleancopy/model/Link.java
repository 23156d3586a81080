package dev.cleancopy.model;

import java.net.URI;

/**
 * A link in the body.
 *
 * @param url where it leads
 * @param text its words
 */
public record Link(URI url, String text) {}

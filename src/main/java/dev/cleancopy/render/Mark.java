package dev.cleancopy.render;

import dev.cleancopy.model.Style;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text in one style that lies wholly within any other that it touches.
 *
 * @param start index of the first character
 * @param end index after the last character
 * @param style how it is set
 * @param target where a link leads
 */
record Mark(int start, int end, Style style, @Nullable URI target) {}

/** Phrases by language and topic, from {@code resources/lexicon}. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lexicon;

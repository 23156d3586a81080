/** The language of a text. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.identify;

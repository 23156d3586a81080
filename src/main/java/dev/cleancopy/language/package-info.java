/** What a language's text looks like. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.language;

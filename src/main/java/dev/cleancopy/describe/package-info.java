/** Who, when, where, what. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.describe;

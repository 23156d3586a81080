/** Bytes to characters. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.decode;

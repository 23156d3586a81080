/** Undoes damage to characters. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.repair;

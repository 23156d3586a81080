/** Hostile input: fuzzing, and how costs grow. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.fuzz;

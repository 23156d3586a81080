/** Judged blocks to body, comments and removals. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.compose;

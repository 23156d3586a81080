/**
 * The copy desk: takes requests, one or a million, and answers each within its limits. Knows clocks
 * and threads, and nothing of how requests come and answers leave.
 */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.desk;

/** HTTP: requests into documents, articles into responses, and everything that has a clock. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.serve;

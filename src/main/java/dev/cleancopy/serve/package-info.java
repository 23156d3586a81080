/** HTTP: alone in knowing Quarkus and Jakarta. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.serve;

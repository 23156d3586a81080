/** Streams against the packaged service: how long, how fast, how steady. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.stream;

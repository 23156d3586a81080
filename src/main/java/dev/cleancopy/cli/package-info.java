/**
 * The command line: files in, articles out, by the same desk as the service and without a server.
 */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.cli;

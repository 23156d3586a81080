/** Characters to blocks and hints: HTML or plain text. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.read;

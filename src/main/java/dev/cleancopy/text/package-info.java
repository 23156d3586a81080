/** Facts of Unicode: scripts, words, spaces, sentences, addresses. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.text;

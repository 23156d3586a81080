/** The article as Markdown, text and HTML. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.render;

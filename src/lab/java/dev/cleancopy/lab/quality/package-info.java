/** How good the bodies are: the corpora's own metrics, in one process. Not shipped. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.quality;

/** How well damage to characters is undone, and that good text is left alone. Not shipped. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.repair;

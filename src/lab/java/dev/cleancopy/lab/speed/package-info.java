/** How much time the stages take. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.speed;

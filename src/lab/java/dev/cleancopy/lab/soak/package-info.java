/** How the packaged service stands a long load of mixed and hostile documents. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.lab.soak;

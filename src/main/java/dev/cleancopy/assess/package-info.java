/** How good the result is: confidence, warnings, fingerprint. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.assess;

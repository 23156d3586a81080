/** A document in any language goes in, a clean article that can explain itself comes out. */
@NullMarked
package dev.cleancopy;

import org.jspecify.annotations.NullMarked;

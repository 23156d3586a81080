/** Article or chrome: a label and a reason for every block. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.classify;

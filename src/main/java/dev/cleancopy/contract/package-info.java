/**
 * What goes over the wire: requests as callers write them, answers and problems as they read them.
 * Knows JSON and the contract, and nothing of how they travel.
 */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.contract;

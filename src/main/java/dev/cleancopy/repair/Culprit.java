package dev.cleancopy.repair;

/**
 * The charset that lost letters.
 *
 * @param loss what that means for the readings of marks
 */
record Culprit(LossyCharset charset, Loss loss) {}

/** Values that flow between the stages: records, enums and interfaces, nothing else. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.model;

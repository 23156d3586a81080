/** Documents from a topic of Kafka, their articles to another. Only in builds with -Pkafka. */
@org.jspecify.annotations.NullMarked
package dev.cleancopy.kafka;

package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Shuffled documents, sent to the packaged service. */
@QuarkusIntegrationTest
class SameAnswerIT extends SameAnswerTest {}

package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Some documents, sent to the packaged service. */
@QuarkusIntegrationTest
class BatchIT extends BatchTest {}

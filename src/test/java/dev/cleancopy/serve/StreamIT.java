package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Documents without end, sent to the packaged service. */
@QuarkusIntegrationTest
class StreamIT extends StreamTest {}

package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** What flows through the packaged service. */
@QuarkusIntegrationTest
class StreamFlowIT extends StreamFlowTest {}

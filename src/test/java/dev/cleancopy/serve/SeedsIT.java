package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The five texts against the packaged service. */
@QuarkusIntegrationTest
class SeedsIT extends SeedsTest {}

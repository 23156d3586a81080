package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Content encodings, undone by the packaged service. */
@QuarkusIntegrationTest
class EncodingsIT extends EncodingsTest {}

package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Web archives, sent to the packaged service. */
@QuarkusIntegrationTest
class WebArchiveIT extends WebArchiveTest {}

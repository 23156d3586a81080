package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** Bad input, sent to the packaged service. */
@QuarkusIntegrationTest
class ProblemsIT extends ProblemsTest {}

package dev.cleancopy.serve;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The contract, asked of the packaged service. */
@QuarkusIntegrationTest
class ContractIT extends ContractTest {}

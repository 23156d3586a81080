package dev.cleancopy.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of {@code POST /v1/normalize/batch}.
 *
 * @param documents each as it would be sent alone
 */
@Schema(description = "Some documents")
public record BatchRequest(List<NormalizeRequest> documents) {}

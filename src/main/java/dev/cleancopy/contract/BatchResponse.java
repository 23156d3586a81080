package dev.cleancopy.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to {@code POST /v1/normalize/batch}.
 *
 * @param results one for each document, in their order
 */
@Schema(description = "What became of some documents")
public record BatchResponse(List<Answer> results) {}

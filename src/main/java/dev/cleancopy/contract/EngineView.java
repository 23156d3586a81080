package dev.cleancopy.contract;

/**
 * What made a response: with the same engine, the same bytes give the same response.
 *
 * @param name of the engine
 * @param version of the engine
 * @param model hash of the trained models
 * @param lexicon hash of the phrases
 */
public record EngineView(String name, String version, String model, String lexicon) {}

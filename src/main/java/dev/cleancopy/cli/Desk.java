package dev.cleancopy.cli;

import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Measurements;
import dev.cleancopy.lexicon.ExtraPhrases;
import java.io.PrintWriter;

/**
 * The desk of a command.
 *
 * @param engine makes the articles
 * @param reader reads the requests
 * @param json writes the answers
 */
record Desk(Engine engine, RequestReader reader, JsonWriter json) {

  /** A desk within the limits of the contract, with {@code extra} phrases. */
  static Desk open(ExtraPhrases extra) {
    Engine engine = new Engine(Limits.DEFAULT, Measurements.NONE, extra);
    return new Desk(engine, new RequestReader(engine::knowsCharset), new JsonWriter());
  }

  /**
   * Answers one of many requests.
   *
   * @param errors is told of defects
   */
  Answers answers(PrintWriter errors) {
    return new Answers(
        engine,
        reader,
        json,
        defect -> {
          synchronized (errors) {
            errors.println("cleancopy: a defect");
            defect.printStackTrace(errors);
          }
        });
  }
}

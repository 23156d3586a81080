package dev.cleancopy.serve;

import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Conveyor;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.lexicon.ExtraPhrases;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Puts the desk together, as it is configured. */
@Singleton
public class CopyDesk {

  private static final Logger LOG = Logger.getLogger(CopyDesk.class);

  @Produces
  @Singleton
  Limits limits(ServiceConfig config) {
    ServiceConfig.Limits limits = config.limits();
    return new Limits(
        limits.body(),
        limits.inflated(),
        limits.ratio(),
        limits.line(),
        limits.batchDocuments(),
        limits.batch(),
        limits.nodes(),
        limits.deadline());
  }

  @Produces
  @Singleton
  ExtraPhrases extraPhrases(ServiceConfig config) {
    ExtraPhrases extra = config.lexicon().extra().map(ExtraPhrases::read).orElse(ExtraPhrases.NONE);
    extra.faults().forEach(fault -> LOG.errorf("a file of phrases is left out: %s", fault));
    return extra;
  }

  @Produces
  @Singleton
  @Startup
  Engine engine(Limits limits, Meters meters, ExtraPhrases extra) {
    return new Engine(limits, meters, extra);
  }

  @Produces
  @Singleton
  RequestReader requests(Engine engine) {
    return new RequestReader(engine::knowsCharset);
  }

  @Produces
  @Singleton
  JsonWriter json() {
    return new JsonWriter();
  }

  @Produces
  @Singleton
  Answers answers(Engine engine, RequestReader requests, JsonWriter json) {
    return new Answers(engine, requests, json, defect -> LOG.error("a defect", defect));
  }

  @Produces
  @Singleton
  Conveyor conveyor() {
    return new Conveyor(Runtime.getRuntime().availableProcessors());
  }

  void close(@Disposes Conveyor conveyor) {
    conveyor.close();
  }
}

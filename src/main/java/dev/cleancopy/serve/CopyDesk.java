package dev.cleancopy.serve;

import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Capacity;
import dev.cleancopy.desk.Conveyor;
import dev.cleancopy.desk.Doors;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Turns;
import dev.cleancopy.lexicon.ExtraPhrases;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Puts the desk together, as it is configured. */
@Singleton
public class CopyDesk {

  /** So many wait a few times as long as their work takes, and no longer. */
  private static final int WAITING_A_TURN = 2;

  private static final Logger LOG = Logger.getLogger(CopyDesk.class);

  @Produces
  @Singleton
  Limits limits(ServiceConfig config) {
    ServiceConfig.Limits given = config.limits();
    Limits limits =
        new Limits(
            given.body(),
            given.inflated(),
            given.ratio(),
            given.line(),
            given.batchDocuments(),
            given.batch(),
            given.nodes(),
            given.blocks().orElse(given.nodes()),
            given.repairs().orElse(given.nodes()),
            given.depth(),
            given.attribute(),
            given.arrival(),
            given.deadline());
    return given.heapBound() ? limits.within(heap(), concurrent(config.admission())) : limits;
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
  Capacity capacity(ServiceConfig config) {
    ServiceConfig.Admission admission = config.admission();
    if (!admission.enabled()) {
      return Capacity.UNLIMITED;
    }
    int concurrent = concurrent(admission);
    return Capacity.of(
        concurrent,
        admission.queue().orElse(concurrent * WAITING_A_TURN),
        admission.arriving(),
        admission.streams(),
        admission.patience(),
        heap());
  }

  private static int concurrent(ServiceConfig.Admission admission) {
    return admission.concurrent().orElse(Runtime.getRuntime().availableProcessors() + 1);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory();
  }

  @Produces
  @Singleton
  Turns turns(Capacity capacity) {
    return new Turns(capacity);
  }

  @Produces
  @Singleton
  @Startup
  Doors doors(Capacity capacity, Turns turns, DoorMeters meters) {
    Doors doors = new Doors(capacity, turns, meters);
    meters.show(doors);
    return doors;
  }

  @Produces
  @Singleton
  @Startup
  Engine engine(Limits limits, Meters meters, Traces traces, ExtraPhrases extra) {
    return new Engine(limits, traces.with(meters), extra);
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
  Answers answers(Engine engine, RequestReader requests, JsonWriter json, Turns turns) {
    return new Answers(
        engine, requests, json, turns, defect -> LOG.error("a defect", Defect.of(defect)));
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

package dev.cleancopy.desk;

import dev.cleancopy.contract.Answer;
import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.JsonRequest;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.contract.RequestReader;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers one of many requests. What is wrong with it costs it alone. */
public final class Answers {

  private final Engine engine;
  private final RequestReader reader;
  private final JsonWriter json;
  private final Turns turns;
  private final Consumer<Throwable> defects;

  /**
   * Answers requests, as many at once as are asked.
   *
   * @param defects is told of what should not happen
   */
  public Answers(
      Engine engine, RequestReader reader, JsonWriter json, Consumer<Throwable> defects) {
    this(engine, reader, json, new Turns(Capacity.UNLIMITED), defects);
  }

  /**
   * Answers requests, each in its turn.
   *
   * @param defects is told of what should not happen
   */
  public Answers(
      Engine engine,
      RequestReader reader,
      JsonWriter json,
      Turns turns,
      Consumer<Throwable> defects) {
    this.engine = engine;
    this.reader = reader;
    this.json = json;
    this.turns = turns;
    this.defects = defects;
  }

  /**
   * The answer to {@code item}, as JSON on one line.
   *
   * @param defaults what is asked for where the item says nothing
   * @throws CancellationException if nobody waits for it any more
   */
  public byte[] answer(Item item, Defaults defaults, Cancellation cancellation) {
    Turns.Turn turn = await(item);
    try {
      return write(made(item, defaults, cancellation));
    } finally {
      turn.close();
    }
  }

  /**
   * An answer that is not written yet.
   *
   * @param fields members of the article to be written; {@code null} for all
   */
  public record Reply(Answer answer, @Nullable Set<String> fields) {}

  /** The answer to {@code item}, see {@link #answer}. */
  public Reply reply(Item item, Defaults defaults, Cancellation cancellation) {
    Turns.Turn turn = await(item);
    try {
      return made(item, defaults, cancellation);
    } finally {
      turn.close();
    }
  }

  private Turns.Turn await(Item item) {
    try {
      return turns.await(item.weight());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("stopped while it waited for its turn");
    }
  }

  private byte[] write(Reply reply) {
    try {
      return json.write(reply.answer(), reply.fields());
    } catch (RuntimeException | StackOverflowError defect) {
      return json.write(defect(reply.answer().id(), defect).answer());
    }
  }

  private Reply made(Item item, Defaults defaults, Cancellation cancellation) {
    if (item instanceof Item.Request request) {
      return request(request.json(), defaults, cancellation);
    }
    if (item instanceof Item.Caught caught) {
      String id = caught.capture().id();
      return guarded(id, () -> normalize(reader.read(caught.capture(), defaults), cancellation));
    }
    Item.Refused refused = (Item.Refused) item;
    return refusal(refused.id(), refused.problem());
  }

  private Reply request(byte[] body, Defaults defaults, Cancellation cancellation) {
    JsonRequest request;
    try {
      request = JsonRequest.parse(body);
    } catch (ProblemException malformed) {
      return refusal(null, malformed.problem());
    }
    return guarded(request.id(), () -> normalize(reader.read(request, defaults), cancellation));
  }

  private Reply normalize(DocumentRequest request, Cancellation cancellation) {
    ArticleResponse response =
        ArticleResponse.of(
            engine.normalize(request.document(), request.options(), cancellation),
            request.id(),
            request.explain(),
            engine.version());
    return new Reply(Answer.of(response), request.fields());
  }

  private Reply guarded(@Nullable String id, Supplier<Reply> work) {
    try {
      return work.get();
    } catch (ProblemException refused) {
      return refusal(id, refused.problem());
    } catch (CancellationException nobodyWaits) {
      throw nobodyWaits;
    } catch (RuntimeException | StackOverflowError defect) {
      return defect(id, defect);
    }
  }

  private Reply defect(@Nullable String id, Throwable defect) {
    defects.accept(defect);
    return refusal(id, Problem.of(500, "A defect of ours; it was logged."));
  }

  private static Reply refusal(@Nullable String id, Problem problem) {
    return new Reply(Answer.of(id, problem), null);
  }
}

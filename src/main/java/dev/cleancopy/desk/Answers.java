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
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers one of many requests. What is wrong with it costs it alone. */
public final class Answers {

  private final Engine engine;
  private final RequestReader reader;
  private final JsonWriter json;
  private final Consumer<Throwable> defects;

  /**
   * Answers requests.
   *
   * @param defects is told of what should not happen
   */
  public Answers(
      Engine engine, RequestReader reader, JsonWriter json, Consumer<Throwable> defects) {
    this.engine = engine;
    this.reader = reader;
    this.json = json;
    this.defects = defects;
  }

  /**
   * The answer to {@code item}, as JSON on one line.
   *
   * @param defaults what is asked for where the item says nothing
   * @throws CancellationException if nobody waits for it any more
   */
  public byte[] answer(Item item, Defaults defaults, Cancellation cancellation) {
    if (item instanceof Item.Request request) {
      return request(request.json(), defaults, cancellation);
    }
    if (item instanceof Item.Caught caught) {
      String id = caught.capture().id();
      return guarded(id, () -> normalize(reader.read(caught.capture(), defaults), cancellation));
    }
    Item.Refused refused = (Item.Refused) item;
    return json.write(Answer.of(refused.id(), refused.problem()));
  }

  private byte[] request(byte[] body, Defaults defaults, Cancellation cancellation) {
    JsonRequest request;
    try {
      request = JsonRequest.parse(body);
    } catch (ProblemException malformed) {
      return json.write(Answer.of(null, malformed.problem()));
    }
    return guarded(request.id(), () -> normalize(reader.read(request, defaults), cancellation));
  }

  private byte[] normalize(DocumentRequest request, Cancellation cancellation) {
    ArticleResponse response =
        ArticleResponse.of(
            engine.normalize(request.document(), request.options(), cancellation),
            request.id(),
            request.explain(),
            engine.version());
    return json.write(Answer.of(response), request.fields());
  }

  private byte[] guarded(@Nullable String id, Supplier<byte[]> work) {
    try {
      return work.get();
    } catch (ProblemException refused) {
      return json.write(Answer.of(id, refused.problem()));
    } catch (CancellationException nobodyWaits) {
      throw nobodyWaits;
    } catch (RuntimeException | StackOverflowError defect) {
      defects.accept(defect);
      return json.write(Answer.of(id, Problem.of(500, "A defect of ours; it was logged.")));
    }
  }
}

package dev.cleancopy.kafka;

import dev.cleancopy.contract.Answer;
import dev.cleancopy.contract.Capture;
import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Cancellation;
import dev.cleancopy.desk.EncodedStream;
import dev.cleancopy.desk.Encodings;
import dev.cleancopy.desk.Item;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Wire;
import dev.cleancopy.model.Content;
import dev.cleancopy.text.Urls;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers letters, as {@code POST /v1/normalize} would. */
@Singleton
public class LetterDesk {

  private final Answers answers;
  private final Limits limits;
  private final Defaults defaults;
  private final Cancellation never = new Cancellation();

  LetterDesk(Answers answers, Limits limits, KafkaConfig config) {
    this.answers = answers;
    this.limits = limits;
    this.defaults =
        Defaults.of(
            config.options().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue()))));
  }

  /** The article in {@code letter}, or why there is none. */
  Answers.Reply answer(Letter letter) {
    try {
      return answers.reply(item(letter), defaults, never);
    } catch (ProblemException refused) {
      return new Answers.Reply(Answer.of(letter.id(), refused.problem()), null);
    }
  }

  private Item item(Letter letter) {
    String contentType = letter.header("content-type");
    boolean json = ContentTypes.isJson(contentType);
    byte[] body = body(letter, json ? limits.line() : limits.body());
    if (json) {
      return new Item.Request(body);
    }
    return new Item.Caught(
        new Capture(letter.id(), url(letter), contentType, null, new Content.Bytes(body)));
  }

  private byte[] body(Letter letter, int limit) {
    byte[] value = letter.value();
    if (value == null || value.length == 0) {
      throw new ProblemException(Problem.of(400, "The message is empty."));
    }
    if (value.length > limit) {
      throw new ProblemException(
          Problem.of(413, "The message is larger than " + limit + " bytes."));
    }
    List<String> encodings = Encodings.parse(letter.header("content-encoding"));
    if (encodings.isEmpty()) {
      return value;
    }
    try {
      return EncodedStream.of(
              new Wire(new ByteArrayInputStream(value)),
              encodings,
              limits.inflated(),
              limits.ratio())
          .readAllBytes();
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory do not break", impossible);
    }
  }

  private static @Nullable URI url(Letter letter) {
    String url = letter.header("url");
    if (url == null) {
      return null;
    }
    URI parsed = Urls.parse(url);
    if (parsed == null) {
      throw new ProblemException(
          Problem.of(400, "The header url must be an absolute http or https URL."));
    }
    return parsed;
  }
}

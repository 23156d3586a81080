package dev.cleancopy.serve;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What the operator may set; the defaults are those of the contract. */
@ConfigMapping(prefix = "cleancopy")
public interface ServiceConfig {

  /** What one document may cost. */
  @Valid
  Limits limits();

  /** Phrases beside those that ship. */
  Lexicon lexicon();

  /** Phrases beside those that ship. */
  interface Lexicon {

    /** A folder of files {@code <language>.<topic>.txt}; none by default. */
    Optional<Path> extra();
  }

  /** How many are let in at once. */
  @Valid
  Admission admission();

  /** What becomes of those inside when the service is told to stop. */
  @Valid
  Shutdown shutdown();

  /** What is counted. */
  Metrics metrics();

  /** The page on which people see it work. */
  Playground playground();

  /** The page on which people see it work. */
  interface Playground {

    /** Whether it is served; else {@code GET /} is 404. */
    @WithDefault("true")
    boolean enabled();
  }

  /** Who may come in. */
  @Valid
  AccessConfig access();

  /** Where health and metrics are told of. */
  @Valid
  Management management();

  /** What one document may cost. */
  interface Limits {

    /** Size of a request body, such as {@code 10M}. */
    @WithDefault("10M")
    @WithConverter(SizeConverter.class)
    @Min(1024)
    @Max(1 << 30)
    int body();

    /** Size of the same body with its content encoding undone. */
    @WithDefault("40M")
    @WithConverter(SizeConverter.class)
    @Min(1024)
    @Max(1 << 30)
    int inflated();

    /** How many times larger than the body it may be with its content encoding undone. */
    @WithDefault("100")
    @Min(1)
    int ratio();

    /** Size of one line of a stream, or of one document of a batch. */
    @WithDefault("20M")
    @WithConverter(SizeConverter.class)
    @Min(1024)
    @Max(1 << 30)
    int line();

    /** Number of documents in a batch. */
    @WithDefault("100")
    @Min(1)
    int batchDocuments();

    /** Size of a batch. */
    @WithDefault("40M")
    @WithConverter(SizeConverter.class)
    @Min(1024)
    @Max(1 << 30)
    int batch();

    /** Nodes of a document's tree. */
    @WithDefault("250000")
    @Min(1000)
    int nodes();

    /** Blocks of a document; as many as nodes if not given. */
    Optional<@Min(100) Integer> blocks();

    /** Repairs of a document, those that are only reported among them; as many as nodes. */
    Optional<@Min(100) Integer> repairs();

    /** Whether limits are lower where the heap is too small for them. */
    @WithDefault("true")
    boolean heapBound();

    /** Depth of elements below which they are read, but flattened. */
    @WithDefault("512")
    @Min(16)
    @Max(10_000)
    int depth();

    /** Characters of an attribute's value above which it is not read. */
    @WithDefault("1M")
    @WithConverter(SizeConverter.class)
    @Min(1024)
    int attribute();

    /** Time for one document's body to arrive. */
    @WithDefault("60S")
    @DurationMin(millis = 1)
    Duration arrival();

    /** Time for one document. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration deadline();
  }

  /** How many are let in at once. */
  interface Admission {

    /** Whether anybody is ever turned away. */
    @WithDefault("true")
    boolean enabled();

    /** Documents that are worked on at once; one more than there are processors if not given. */
    Optional<@Min(1) Integer> concurrent();

    /** Documents that may wait for their turn; two for each in work if not given. */
    Optional<@Min(1) Integer> queue();

    /** Documents that may be on their way in or out. */
    @WithDefault("64")
    @Min(1)
    int arriving();

    /** Batches and streams that may be open. */
    @WithDefault("8")
    @Min(1)
    int streams();

    /** Time for the head of a request to arrive, from the connection or its first byte. */
    @WithDefault("20S")
    @DurationMin(millis = 1)
    Duration head();

    /** How long a document may wait for its turn. */
    @WithDefault("5S")
    @DurationMin(millis = 1)
    Duration patience();
  }

  /** What becomes of those inside when the service is told to stop. */
  interface Shutdown {

    /** How long all are let in as ever, though the service is no longer ready. */
    @WithDefault("0S")
    @DurationMin(millis = 0)
    Duration delay();

    /** How long streams may go on before they are ended. */
    @WithDefault("10S")
    @DurationMin(millis = 0)
    Duration streams();

    /** How long all others may take. */
    @WithDefault("25S")
    @DurationMin(millis = 0)
    Duration timeout();
  }

  /** What is counted. */
  interface Metrics {

    /** Whether anything is counted at all. */
    @WithDefault("true")
    boolean enabled();
  }

  /** Where health and metrics are told of: on the port of the service, unless it has its own. */
  interface Management {

    /** A port of its own. */
    Optional<@Min(0) @Max(65535) Integer> port();

    /** The address of that port. */
    @WithDefault("0.0.0.0")
    String host();
  }
}

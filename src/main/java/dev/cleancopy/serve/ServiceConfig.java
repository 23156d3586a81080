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

    /** Time for one document. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration deadline();
  }
}

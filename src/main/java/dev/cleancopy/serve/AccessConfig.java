package dev.cleancopy.serve;

import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/** Who may come in: everybody, unless the operator says otherwise. */
public interface AccessConfig {

  /** A file of bearer tokens, one a line. */
  Optional<Path> tokenFile();

  /** After which time the file is read anew. */
  @WithDefault("10S")
  @DurationMin(millis = 100)
  Duration tokenReload();

  /** Whether callers must show a certificate that the trust store vouches for. */
  @WithDefault("false")
  boolean clientCertificate();

  /**
   * Who may come in of those that the trust store vouches for, by common name, distinguished name
   * or subject alternative name; all of them if nobody is named.
   */
  Optional<Set<String>> clientNames();

  /** Paths, exactly as they are asked for, that are open to everybody. */
  @WithDefault("/q/health,/q/health/live,/q/health/ready,/q/health/started")
  Set<String> openPaths();
}

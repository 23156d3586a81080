package dev.cleancopy.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Serves if nothing else is asked for; else does what the command line says, without a server. */
@QuarkusMain
public final class Main {

  /** Else what is no URI is refused with an empty 400 before any code of ours sees it. */
  private static final String ADDRESSES_ARE_OURS = "vertx.disableURIValidation";

  private Main() {}

  /** Starts. */
  public static void main(String... args) {
    if (args.length == 0) {
      System.setProperty(ADDRESSES_ARE_OURS, "true");
      Quarkus.run(args);
    } else {
      System.exit(CleanCopy.commandLine().execute(args));
    }
  }
}

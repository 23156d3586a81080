package dev.cleancopy.serve;

import java.io.IOException;

/** The client is gone, or so slow that it is as good as gone: nobody can be told of anything. */
final class HungUp extends IOException {

  private static final long serialVersionUID = 1L;

  HungUp(IOException cause) {
    super(cause.getMessage(), cause);
  }
}

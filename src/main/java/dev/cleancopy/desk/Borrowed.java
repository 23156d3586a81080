package dev.cleancopy.desk;

/** What the decoders of a visitor take, one after the other, until it is given back. */
public final class Borrowed implements Memory, AutoCloseable {

  private final Visit visit;
  private int taken;

  /** Nothing yet. */
  public Borrowed(Visit visit) {
    this.visit = visit;
  }

  @Override
  public void take(int bytes) {
    if (bytes > taken) {
      visit.hold(bytes - taken);
      taken = bytes;
    }
  }

  @Override
  public void close() {
    visit.letGo(taken);
    taken = 0;
  }
}

package dev.cleancopy.model;

/** Is told when a document enters a stage; whoever gives it may hold a clock, the core does not. */
@FunctionalInterface
public interface StageObserver {

  /** Looks away. */
  StageObserver NONE = stage -> {};

  /** A document enters {@code stage}, and so has left the one before. */
  void enters(Stage stage);
}

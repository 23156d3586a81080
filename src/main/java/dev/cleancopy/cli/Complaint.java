package dev.cleancopy.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What went wrong with a file, in words: many exceptions say no more than its name. */
final class Complaint {

  private Complaint() {}

  /** What went wrong, and with which file if that is known. */
  static String of(IOException failure) {
    return failure instanceof FileSystemException of && of.getFile() != null
        ? of.getFile() + ": " + reason(failure)
        : reason(failure);
  }

  /** What went wrong, where the file was named already. */
  static String reason(IOException failure) {
    if (!(failure instanceof FileSystemException of)) {
      return String.valueOf(failure.getMessage());
    }
    if (of.getReason() != null) {
      return of.getReason();
    }
    if (of instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (of instanceof AccessDeniedException) {
      return "access is denied";
    }
    return of instanceof NotDirectoryException ? "is no folder" : of.toString();
  }
}

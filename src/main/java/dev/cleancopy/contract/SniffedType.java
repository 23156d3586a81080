package dev.cleancopy.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what is no text by its first bytes, as the MIME Sniffing Standard has them. */
final class SniffedType {

  /**
   * A pattern of bytes.
   *
   * @param mediaType what begins with it
   * @param offset where it stands
   * @param bytes one char each; {@code .} matches any
   */
  private record Signature(String mediaType, int offset, String bytes) {

    boolean matches(byte[] body) {
      if (body.length < offset + bytes.length()) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i++) {
        if (bytes.charAt(i) != '.' && bytes.charAt(i) != (body[offset + i] & 0xFF)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("application/pdf", 0, "%PDF-"),
          new Signature("image/png", 0, "\u0089PNG\r\n\u001a\n"),
          new Signature("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
          new Signature("image/gif", 0, "GIF87a"),
          new Signature("image/gif", 0, "GIF89a"),
          new Signature("image/webp", 0, "RIFF....WEBPVP"),
          new Signature("image/bmp", 0, "BM....\0\0\0\0"),
          new Signature("image/tiff", 0, "II*\0"),
          new Signature("image/tiff", 0, "MM\0*"),
          new Signature("image/x-icon", 0, "\0\0\u0001\0"),
          new Signature("image/avif", 4, "ftypavif"),
          new Signature("image/heic", 4, "ftyphei"),
          new Signature("video/mp4", 4, "ftyp"),
          new Signature("application/zip", 0, "PK\u0003\u0004"),
          new Signature("application/zip", 0, "PK\u0005\u0006"),
          new Signature("application/gzip", 0, "\u001f\u008b\b"),
          new Signature("application/x-rar-compressed", 0, "Rar!\u001a\u0007"),
          new Signature("application/x-7z-compressed", 0, "7z\u00bc\u00af'\u001c"),
          new Signature("application/x-xz", 0, "\u00fd7zXZ\0"),
          new Signature("application/x-bzip2", 0, "BZh.1AY&SY"),
          new Signature("application/zstd", 0, "(\u00b5/\u00fd"),
          new Signature("application/x-tar", 257, "ustar\0"),
          new Signature("application/x-tar", 257, "ustar  \0"),
          new Signature(
              "application/x-ole-storage", 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
          new Signature("application/wasm", 0, "\0asm"));

  private SniffedType() {}

  /** The type of {@code body} if it is a PDF, an image or an archive, else {@code null}. */
  static @Nullable String of(byte[] body) {
    for (Signature signature : SIGNATURES) {
      if (signature.matches(body)) {
        return signature.mediaType;
      }
    }
    return null;
  }

  /** Refuses a PDF, an image or an archive. */
  static void refuseBinary(byte[] body) {
    String type = of(body);
    if (type != null) {
      throw new ProblemException(
          Problem.of(415, "By its first bytes this is no text but " + type + ".")
              .withSniffed(type));
    }
  }
}

package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the playground page, unless the operator wants none. */
@Singleton
public class PlaygroundFiles {

  private static final String FOLDER = "/playground/";

  /** No name of ours is longer, has a dot but the one before its ending, or a hidden folder. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9-]{1,40}/)?[a-zA-Z0-9-]{1,40}\\.([a-z]{2,4})");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "txt", "text/plain;charset=UTF-8",
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "bin", "application/octet-stream");

  private final boolean enabled;
  private final Map<String, PageFile> files = new ConcurrentHashMap<>();

  PlaygroundFiles(ServiceConfig config) {
    enabled = config.playground().enabled();
  }

  /** A file of the page. */
  static final class PageFile {
    private final byte[] bytes;
    private final String contentType;
    private final EntityTag tag;

    private PageFile(byte[] bytes, String contentType, EntityTag tag) {
      this.bytes = bytes;
      this.contentType = contentType;
      this.tag = tag;
    }

    byte[] bytes() {
      return bytes.clone();
    }

    String contentType() {
      return contentType;
    }

    /** Changes with its bytes. */
    EntityTag tag() {
      return tag;
    }
  }

  /**
   * The file of this name.
   *
   * @throws ProblemException if there is none
   */
  PageFile get(String name) {
    Matcher matcher = NAME.matcher(name);
    String type = enabled && matcher.matches() ? TYPES.get(matcher.group(1)) : null;
    PageFile file = type == null ? null : files.computeIfAbsent(name, any -> read(name, type));
    if (file == null) {
      throw new ProblemException(
          Problem.of(404, "There is nothing at this path; GET /q/openapi lists what there is."));
    }
    return file;
  }

  private static @Nullable PageFile read(String name, String type) {
    try (InputStream stream = PlaygroundFiles.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        return null;
      }
      byte[] bytes = stream.readAllBytes();
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new PageFile(bytes, type, new EntityTag(HexFormat.of().formatHex(hash, 0, 12)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

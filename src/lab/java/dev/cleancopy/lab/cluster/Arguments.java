package dev.cleancopy.lab.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code name=value}; what has no name is a folder of pages. */
final class Arguments {

  private final Map<String, String> named = new HashMap<>();
  private final List<Path> folders = new ArrayList<>();

  Arguments(String[] arguments) {
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (equals < 0) {
        folders.add(Path.of(argument));
      } else {
        named.put(argument.substring(0, equals), argument.substring(equals + 1));
      }
    }
  }

  String text(String name, String fallback) {
    return named.getOrDefault(name, fallback);
  }

  int number(String name, int fallback) {
    return Integer.parseInt(text(name, Integer.toString(fallback)));
  }

  List<Path> folders() {
    return folders;
  }
}

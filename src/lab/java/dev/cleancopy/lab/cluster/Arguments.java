package dev.cleancopy.lab.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code name=value}; {@code setup.name=value} for one of several setups, which are measured by
 * turns; what has no name is a folder of pages.
 */
final class Arguments {

  private final Map<String, String> named = new LinkedHashMap<>();
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

  private Arguments(Arguments all, String setup) {
    folders.addAll(all.folders);
    named.putAll(all.named);
    named.put("setup", setup);
    all.named.forEach(
        (name, value) -> {
          if (name.startsWith(setup + ".")) {
            named.put(name.substring(setup.length() + 1), value);
          }
        });
  }

  /** Those of each setup, in the order in which they are named; these alone if there is none. */
  List<Arguments> setups() {
    List<String> names =
        named.keySet().stream()
            .filter(name -> name.indexOf('.') > 0)
            .map(name -> name.substring(0, name.indexOf('.')))
            .distinct()
            .toList();
    return names.isEmpty()
        ? List.of(this)
        : names.stream().map(name -> new Arguments(this, name)).toList();
  }

  String text(String name, String fallback) {
    return Objects.requireNonNullElse(named.get(name), fallback);
  }

  int number(String name, int fallback) {
    return Integer.parseInt(text(name, Integer.toString(fallback)));
  }

  List<Path> folders() {
    return folders;
  }
}

package dev.cleancopy.k8s;

import dev.cleancopy.serve.ServiceConfig;
import io.smallrye.config.ConfigMappings;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** The settings of the running application, as names of environment variables. */
final class Settings {

  private Settings() {}

  static Set<String> known() {
    Stream<String> set =
        StreamSupport.stream(ConfigProvider.getConfig().getPropertyNames().spliterator(), false);
    Stream<String> ours =
        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(ServiceConfig.class))
            .keySet()
            .stream();
    return Stream.concat(set, ours).map(Settings::variable).collect(Collectors.toSet());
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}

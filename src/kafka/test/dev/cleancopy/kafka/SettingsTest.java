package dev.cleancopy.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The component of Kubernetes sets what there is to set. */
class SettingsTest {

  private static final Pattern LITERAL = Pattern.compile("(?m)^\\s*- (CLEANCOPY_KAFKA_[A-Z_]+)=");

  @Test
  void every_setting_is_one() throws IOException {
    Set<String> names = new TreeSet<>();
    Path file = Path.of("k8s/components/kafka/kustomization.yaml");
    Matcher literals = LITERAL.matcher(Files.readString(file));
    while (literals.find()) {
      names.add(literals.group(1));
    }
    Set<String> known =
        ConfigMappings.getProperties(ConfigMappings.ConfigClass.configClass(KafkaConfig.class))
            .keySet()
            .stream()
            .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    assertThat(names).hasSize(4);
    assertThat(known).containsAll(names);
  }
}

package dev.cleancopy.k8s;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What Kubernetes does not know: fabric8 keeps it silently in {@code additionalProperties}. */
final class UnknownFields {

  private static final String UNKNOWN = "additionalProperties";

  private final List<String> faults = new ArrayList<>();

  private UnknownFields() {}

  /** Kinds and fields of {@code objects} that Kubernetes does not know. */
  static List<String> in(List<HasMetadata> objects) {
    UnknownFields fields = new UnknownFields();
    for (HasMetadata object : objects) {
      String name = object.getKind() + "/" + object.getMetadata().getName();
      if (object instanceof GenericKubernetesResource) {
        fields.faults.add(name + ": no such kind in " + object.getApiVersion());
      } else {
        fields.visit(name, object);
      }
    }
    return fields.faults;
  }

  private void visit(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, member) -> visit(path + "." + key, member));
    } else if (value instanceof Collection<?> list) {
      int at = 0;
      for (Object member : list) {
        visit(path + "[" + at++ + "]", member);
      }
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      for (Class<?> type = value.getClass(); type != Object.class; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          visit(path, value, field);
        }
      }
    }
  }

  private void visit(String path, Object value, Field field) {
    if (Modifier.isStatic(field.getModifiers()) || value instanceof Enum) {
      return;
    }
    Object member = get(value, field);
    if (!field.getName().equals(UNKNOWN)) {
      visit(path + "." + field.getName(), member);
    } else if (member instanceof Map<?, ?> unknown) {
      unknown.keySet().forEach(key -> faults.add(path + ": no such field: " + key));
    }
  }

  private static Object get(Object value, Field field) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException(field.toString(), hidden);
    }
  }
}

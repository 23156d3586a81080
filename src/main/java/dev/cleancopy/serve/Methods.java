package dev.cleancopy.serve;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Knows which methods a path takes. */
final class Methods {

  private static final List<Class<?>> RESOURCES =
      List.of(
          ArticleResource.class,
          BatchResource.class,
          StreamResource.class,
          RepairResource.class,
          DetectionResource.class,
          CapabilitiesResource.class,
          PlaygroundResource.class);

  private Methods() {}

  /** The value of an {@code Allow} header for {@code path}. */
  static String allowed(String path) {
    Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
    for (Class<?> resource : RESOURCES) {
      if (resource.getAnnotation(Path.class).value().equals(path)) {
        for (Method method : resource.getDeclaredMethods()) {
          add(method, methods);
        }
      }
    }
    return String.join(", ", methods);
  }

  private static void add(Method method, Set<String> methods) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        methods.add(verb.value());
        if (verb.value().equals(HttpMethod.GET)) {
          methods.add(HttpMethod.HEAD);
        }
      }
    }
  }
}

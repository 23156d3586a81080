package dev.cleancopy.serve;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cleancopy.contract.Answer;
import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.ArticleView;
import dev.cleancopy.contract.BatchResponse;
import dev.cleancopy.contract.BlockView;
import dev.cleancopy.contract.Capabilities;
import dev.cleancopy.contract.DetectionResponse;
import dev.cleancopy.contract.EncodingView;
import dev.cleancopy.contract.EngineView;
import dev.cleancopy.contract.OriginalView;
import dev.cleancopy.contract.ProvenanceView;
import dev.cleancopy.contract.RepairResponse;
import dev.cleancopy.contract.RepairView;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Tells the OpenAPI document what the records know: which members are always there, and which may
 * be {@code null}.
 */
@OpenApiFilter
public class SchemaFacts implements OASFilter {

  private static final List<Class<?>> RESPONSES =
      List.of(
          ArticleResponse.class,
          ArticleView.class,
          BlockView.class,
          RepairView.class,
          EncodingView.class,
          ProvenanceView.class,
          OriginalView.class,
          EngineView.class,
          Answer.class,
          BatchResponse.class,
          RepairResponse.class,
          DetectionResponse.class,
          Capabilities.class);

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    RESPONSES.stream()
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
        .filter(Class::isRecord)
        .forEach(
            type -> {
              Schema schema = schemas.get(type.getSimpleName());
              if (schema != null) {
                describe(type, schema);
              }
            });
  }

  private static void describe(Class<?> type, Schema schema) {
    for (RecordComponent component : type.getRecordComponents()) {
      Schema member = schema.getProperties().get(component.getName());
      if (member == null || isOptional(component)) {
        continue;
      }
      schema.addRequired(component.getName());
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        schema.addProperty(component.getName(), orNull(member));
      }
    }
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonInclude.class)
        || component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class);
  }

  private static Schema orNull(Schema member) {
    if (member.getRef() == null) {
      return member.addType(Schema.SchemaType.NULL);
    }
    Schema nothing = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
    return OASFactory.createSchema().addAnyOf(member).addAnyOf(nothing);
  }
}

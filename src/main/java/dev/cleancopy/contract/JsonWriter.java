package dev.cleancopy.contract;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON in UTF-8: the same bytes wherever they are written. */
public final class JsonWriter {

  private final ObjectWriter writer = JsonMapper.builder().build().writer();
  private final ObjectWriter all = only(SimpleBeanPropertyFilter.serializeAll());

  /** {@code value} with all its members. */
  public byte[] write(Object value) {
    return write(value, null);
  }

  /**
   * {@code value}.
   *
   * @param fields members of an article to be written; {@code null} for all
   */
  public byte[] write(Object value, @Nullable Set<String> fields) {
    ObjectWriter chosen =
        fields == null ? all : only(SimpleBeanPropertyFilter.filterOutAllExcept(fields));
    try {
      return asUtf8(chosen, value);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  private ObjectWriter only(SimpleBeanPropertyFilter members) {
    return writer.with(new SimpleFilterProvider().addFilter(ArticleView.FIELDS, members));
  }

  /** Half a surrogate pair cannot be written in UTF-8, only escaped. */
  private static byte[] asUtf8(ObjectWriter chosen, Object value) throws JsonProcessingException {
    try {
      return chosen.writeValueAsBytes(value);
    } catch (JsonGenerationException halfPair) {
      return chosen.with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(value);
    }
  }
}

package dev.cleancopy.serve;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import org.eclipse.microprofile.config.spi.Converter;

/** {@code 10M} as a number of bytes. */
public final class SizeConverter implements Converter<Integer> {

  private static final long serialVersionUID = 1L;

  @Override
  public Integer convert(String value) {
    return Math.toIntExact(new MemorySizeConverter().convert(value).asLongValue());
  }
}

package dev.cleancopy.read;

import java.util.List;
import java.util.Map;

/** Pictures and links that are given as data. */
final class DataPictures {

  private static final List<String> ADDRESSES =
      List.of("url", "src", "href", "uri", "originalUrl", "source");

  /** Where else the address stands. */
  private static final List<String> HOLDERS =
      List.of("image", "file", "asset", "data", "attrs", "attributes", "model", "src");

  private static final List<String> CAPTIONS = List.of("caption", "captionText", "description");

  private static final List<String> CREDITS = List.of("credit", "copyright", "credits");

  private DataPictures() {}

  /** A picture with its caption; empty if it has no address. */
  static String markup(Map<?, ?> image) {
    String address = address(image, ADDRESSES);
    String caption = text(image, CAPTIONS);
    String credit = text(image, CREDITS);
    if (address.isEmpty()) {
      return "";
    }
    StringBuilder html = new StringBuilder("<figure><img src=\"");
    html.append(DataMarkup.escaped(address)).append("\" alt=\"");
    html.append(DataMarkup.escaped(text(image, List.of("alt", "altText", "alt_text"))))
        .append("\">");
    String words = caption.contains(credit) ? caption : caption + " © " + credit;
    if (!words.isBlank()) {
      html.append("<figcaption>");
      html.append(DataMarkup.isMarkup(words) ? words : DataMarkup.escaped(words));
      html.append("</figcaption>");
    }
    return html.append("</figure>").toString();
  }

  /** The address of {@code thing} under one of {@code keys}; empty if none. */
  static String address(Map<?, ?> thing, List<String> keys) {
    String own = text(thing, keys);
    if (!own.isEmpty() && own.indexOf(' ') < 0) {
      return own;
    }
    for (String holder : HOLDERS) {
      if (thing.get(holder) instanceof Map<?, ?> inner) {
        String address = text(inner, keys);
        if (!address.isEmpty() && address.indexOf(' ') < 0) {
          return address;
        }
      }
    }
    return "";
  }

  private static String text(Map<?, ?> thing, List<String> keys) {
    for (String key : keys) {
      if (thing.get(key) instanceof String text) {
        return text;
      }
    }
    return "";
  }
}

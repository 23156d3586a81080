package dev.cleancopy.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The only elements, attributes and addresses that answers may hold, as SECURITY.md lists them. */
public final class AllowedHtml {

  private static final Set<String> ELEMENTS =
      Set.of(
          ("p h1 h2 h3 h4 h5 h6 blockquote pre code ul ol li dl dt dd table thead tbody tr th td"
                  + " figure img figcaption small strong em sup sub br a")
              .split(" "));

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern TEXT = Pattern.compile("(?s).*");

  /** What stands in an address is printable ASCII, and nothing that ends one. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[!-~&&[^\"<>`{}|^]]+");

  private static final Map<String, Pattern> ATTRIBUTES =
      Map.of(
          "a href", ADDRESS,
          "a rel", Pattern.compile("nofollow noopener"),
          "img src", ADDRESS,
          "img alt", TEXT,
          "th colspan", NUMBER,
          "th rowspan", NUMBER,
          "td colspan", NUMBER,
          "td rowspan", NUMBER,
          "ol start", NUMBER,
          "code class", Pattern.compile("language-[\\p{L}\\p{N}+#._-]*"));

  private AllowedHtml() {}

  /** What there is in {@code html} that must not be; reading it twice must change nothing. */
  public static List<String> violations(String html) {
    List<String> violations = new ArrayList<>();
    Document document = Jsoup.parseBodyFragment(html);
    for (Element element : document.body().select("*")) {
      if (!element.equals(document.body())) {
        check(element, violations);
      }
    }
    String once = document.body().html();
    String twice = Jsoup.parseBodyFragment(once).body().html();
    if (!once.equals(twice)) {
      violations.add("is another when it is read again");
    }
    return violations;
  }

  private static void check(Element element, List<String> violations) {
    String name = element.normalName();
    if (!ELEMENTS.contains(name)) {
      violations.add("<" + name + ">");
    }
    for (Attribute attribute : element.attributes()) {
      Pattern allowed = ATTRIBUTES.get(name + " " + attribute.getKey());
      if (allowed == null || !allowed.matcher(attribute.getValue()).matches()) {
        violations.add("<" + name + " " + attribute + ">");
      }
    }
  }

  /** Whether {@code address} may stand in an answer. */
  public static boolean isAddress(String address) {
    return ADDRESS.matcher(address).matches();
  }
}

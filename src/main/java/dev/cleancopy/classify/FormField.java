package dev.cleancopy.classify;

import dev.cleancopy.model.Label;

/**
 * The content of a field for text: what a reader may write or copy, as the source of the page for
 * those who want to publish it again.
 */
final class FormField implements Rule {

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      int region = sheet.tree().of(i);
      if (region >= 0 && sheet.tree().region(region).element().equals("textarea")) {
        sheet.decide(i, Label.WIDGET, "form-field", .95, "textarea");
      }
    }
  }
}

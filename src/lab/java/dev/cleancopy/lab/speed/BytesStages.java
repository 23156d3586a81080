package dev.cleancopy.lab.speed;

import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.identify.LanguageIdentifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.read.PageReader;
import dev.cleancopy.repair.TextRepairer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The stages from bytes to restored text, as the normalizer calls them. */
final class BytesStages {

  private final DocumentDecoder decoder;
  private final TextRepairer repairer;
  private final LanguageIdentifier identifier;
  private final PageReader reader = new PageReader();

  BytesStages() {
    LanguageModels models = LanguageModels.load();
    decoder = new DocumentDecoder(models);
    repairer = new TextRepairer(models);
    identifier = new LanguageIdentifier(models);
  }

  /**
   * A page and what each stage makes of it, so that every stage can be measured alone.
   *
   * @param text what {@code Jsoup.parse} is given
   */
  record Sample(RawDocument document, String text, Page read, Page readable, Language language) {}

  /** The pages of {@code folders}, after {@code damage}. */
  List<Sample> samples(List<String> folders, Damage damage) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String folder : folders) {
      for (String source : SamplePages.of(Path.of(folder))) {
        samples.add(sample(RawDocument.ofBytes(damage.of(source))));
      }
    }
    return samples;
  }

  private Sample sample(RawDocument document) {
    DecodedText text = decode(document);
    Page read = read(text);
    Page readable = undoMojibake(read);
    return new Sample(document, text.text(), read, readable, identify(readable));
  }

  DecodedText decode(RawDocument document) {
    return decoder.decode(document, Budget.UNLIMITED);
  }

  Page read(DecodedText text) {
    return reader.read(text, null, Budget.UNLIMITED);
  }

  Page undoMojibake(Page read) {
    return repairer.undoMojibake(read, RepairMode.STANDARD, Budget.UNLIMITED);
  }

  Language identify(Page readable) {
    return identifier.identify(readable, null);
  }

  Page restore(Page readable, Language language) {
    return repairer.restoreLostCharacters(
        readable, language, RepairMode.STANDARD, Budget.UNLIMITED);
  }
}

package dev.cleancopy.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the models; {@code resources/language/README.md} says what the file holds. */
final class ModelFile {

  private static final String NAME = "/language/models.bin";

  /** The first bytes of the file. */
  private static final int MAGIC = 0x434C4D31;

  private ModelFile() {}

  static LanguageModels load() {
    try (InputStream file = ModelFile.class.getResourceAsStream(NAME)) {
      if (file == null) {
        throw new IllegalStateException("missing: " + NAME);
      }
      return read(
          new DataInputStream(
              new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16)));
    } catch (IOException e) {
      throw new IllegalStateException("malformed: " + NAME, e);
    }
  }

  private static LanguageModels read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("not a file of language models");
    }
    int count = in.readUnsignedByte();
    List<Entry> entries = new ArrayList<>(count);
    @Nullable CharacterModel[] defaults = new CharacterModel[Characters.END];
    for (int i = 0; i < count; i++) {
      Entry entry = entry(in);
      entries.add(entry);
      for (int script : entry.scripts) {
        if (entry.standard) {
          defaults[script] = entry.letters;
        }
      }
    }
    List<LanguageModel> models = new ArrayList<>(count);
    for (Entry entry : entries) {
      models.add(new LanguageModel(entry.tag, entry.prior, entry.letters, entry.scripts, defaults));
    }
    return new LanguageModels(models, words(in));
  }

  private static Entry entry(DataInputStream in) throws IOException {
    String tag = in.readUTF();
    int prior = in.readUnsignedByte();
    boolean standard = in.readBoolean();
    int count = in.readUnsignedByte();
    List<Integer> scripts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      scripts.add(in.readUnsignedByte());
    }
    int order = in.readUnsignedByte();
    CharacterModel letters = order == 0 ? ideographs(in) : alphabet(in, order);
    return new Entry(tag, prior, standard, scripts, letters);
  }

  private static AlphabetModel alphabet(DataInputStream in, int order) throws IOException {
    int width = in.readUnsignedByte();
    String letters = in.readUTF();
    byte[] symbols = bytes(in, letters.length());
    int contexts = order == 2 ? width : width * width;
    return new AlphabetModel(order, width, letters, symbols, bytes(in, contexts * width));
  }

  private static IdeographModel ideographs(DataInputStream in) throws IOException {
    int ranges = in.readUnsignedByte();
    int[] starts = new int[ranges];
    byte[][] costs = new byte[ranges][];
    for (int i = 0; i < ranges; i++) {
      starts[i] = in.readUnsignedShort();
      costs[i] = bytes(in, in.readUnsignedShort());
    }
    short[] pairs = new short[1 << in.readUnsignedByte()];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = in.readShort();
    }
    return new IdeographModel(starts, costs, pairs);
  }

  private static CommonWords words(DataInputStream in) throws IOException {
    int[] keys = new int[in.readInt()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readInt();
    }
    return new CommonWords(keys, bytes(in, keys.length));
  }

  private static byte[] bytes(DataInputStream in, int length) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  private record Entry(
      String tag, int prior, boolean standard, List<Integer> scripts, CharacterModel letters) {}
}

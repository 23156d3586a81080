package dev.cleancopy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EnsembleTest {

  /** Asks for LENGTH, then for LINKED; and a second tree that asks for LINKED alone. */
  private static byte[] trees() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Ensemble.MAGIC);
    out.writeShort(2);
    out.writeUTF("length");
    out.writeUTF("linked");
    out.writeShort(2);
    out.writeInt(3);
    out.writeInt(5);
    out.writeShort(2);
    node(out, 0, 3f, ~0, 1, 0f);
    node(out, 1, .5f, ~1, ~2, .4f);
    leaves(out, -1f, 2f, -.5f);
    out.writeShort(1);
    node(out, 1, .5f, ~0, ~1, 0f);
    leaves(out, .25f, -.25f);
    return bytes.toByteArray();
  }

  private static void node(
      DataOutputStream out, int feature, float threshold, int left, int right, float value)
      throws IOException {
    out.writeShort(feature);
    out.writeFloat(threshold);
    out.writeShort(left);
    out.writeShort(right);
    out.writeFloat(value);
  }

  private static void leaves(DataOutputStream out, float... leaves) throws IOException {
    for (float leaf : leaves) {
      out.writeFloat(leaf);
    }
  }

  private static float[] row(double length, double linked) {
    float[] row = new float[Feature.COUNT];
    new Row(row, 0).set(Feature.LENGTH, length);
    new Row(row, 0).set(Feature.LINKED, linked);
    return row;
  }

  @Test
  void adds_up_a_leaf_of_each_tree() throws IOException {
    Ensemble trees = Ensemble.read(new ByteArrayInputStream(trees()));
    assertThat(trees.odds(row(2, 0))).isEqualTo(-.75);
    assertThat(trees.odds(row(5, 0))).isEqualTo(2.25);
    assertThat(trees.odds(row(5, 1))).isEqualTo(-.75);
  }

  @Test
  void a_value_at_the_threshold_goes_left() throws IOException {
    Ensemble trees = Ensemble.read(new ByteArrayInputStream(trees()));
    assertThat(trees.odds(row(3, .5))).isEqualTo(-.75);
  }

  @Test
  void names_what_turned_it() throws IOException {
    Ensemble trees = Ensemble.read(new ByteArrayInputStream(trees()));
    FeatureTable blocks = new FeatureTable(2, Feature.COUNT, any -> true);
    blocks.set(Feature.LENGTH, 0, 0, 2);
    blocks.set(Feature.LENGTH, 0, 1, 5);
    Descent descent = trees.descend(blocks, new int[] {0, 1});
    assertThat(descent.loudest(0, -1)).isEqualTo(Feature.LENGTH);
    assertThat(descent.loudest(1, 1)).isEqualTo(Feature.LINKED);
  }

  @Test
  void refuses_what_is_no_file_of_trees() {
    assertThatThrownBy(() -> Ensemble.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refuses_a_feature_that_is_not_computed() throws IOException {
    byte[] trees = trees();
    trees[8] = 'x'; // the first letter of "length"
    assertThatThrownBy(() -> Ensemble.read(new ByteArrayInputStream(trees)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_trees_that_ship_ask_in_text_for_nothing_of_a_tree() {
    Ensemble text = Ensemble.load("/model/text.trees");
    float[] row = row(4, 0);
    double odds = text.odds(row);
    for (int f = Feature.DEPTH.column(); f < Feature.COUNT; f++) {
      row[f] = 7;
    }
    assertThat(text.odds(row)).isEqualTo(odds);
  }
}

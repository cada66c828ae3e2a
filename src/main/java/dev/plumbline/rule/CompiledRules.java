package dev.plumbline.rule;

import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules' files in one, with their headers read: some ten times faster than YAML at start-up.
 *
 * <p>Made by the build, for the packed program. After {@link #MAGIC} come the number of files and,
 * for each, its path, its text and its header's tree. A tree is a tag, four numbers for its place
 * and its content; a text is its length in bytes and its UTF-8. Numbers are 32 bits wide, the
 * highest first.
 */
public final class CompiledRules {
  /** The name of the file, in the folder of the rules. */
  static final String FILE = "compiled.bin";

  private static final int MAGIC = 0x504c5231;
  private static final byte MAPPING = 0;
  private static final byte SEQUENCE = 1;
  private static final byte PLAIN = 2;
  private static final byte QUOTED = 3;

  private CompiledRules() {}

  /** A rule's file: its text and its header. */
  record Compiled(String text, Tree.Mapping header) {}

  /**
   * Compiles the folder {@code arguments[0]} into itself; the build calls this.
   *
   * @param arguments the folder with the rules
   */
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    try {
      Files.write(folder.resolve(FILE), write(RuleFolder.of(folder)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the compiled form of a folder of sound rules. */
  static byte[] write(RuleFolder folder) {
    var reader = new RuleReader(folder, true);
    var rules = folder.files().stream().filter(RuleReader::isRule).toList();
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(rules.size());
      for (var path : rules) {
        var text = folder.read(path);
        write(out, path);
        write(out, text);
        write(out, reader.header(path, text).orElseThrow());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Tree tree) throws IOException {
    var at = tree.at();
    if (tree instanceof Tree.Scalar scalar) {
      write(out, scalar.quoted() ? QUOTED : PLAIN, at);
      write(out, scalar.text());
    } else if (tree instanceof Tree.Sequence sequence) {
      write(out, SEQUENCE, at);
      out.writeInt(sequence.items().size());
      for (var item : sequence.items()) {
        write(out, item);
      }
    } else if (tree instanceof Tree.Mapping mapping) {
      write(out, MAPPING, at);
      out.writeInt(mapping.entries().size());
      for (var entry : mapping.entries()) {
        write(out, entry.key());
        write(out, entry.value());
      }
    }
  }

  private static void write(DataOutputStream out, byte tag, Location at) throws IOException {
    out.writeByte(tag);
    out.writeInt(at.line());
    out.writeInt(at.column());
    out.writeInt(at.endLine());
    out.writeInt(at.endColumn());
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Returns the files by their paths; {@code folder} is the name that reports show before it. */
  static Map<String, Compiled> read(byte[] compiled, String folder) {
    var in = ByteBuffer.wrap(compiled);
    if (in.getInt() != MAGIC) {
      throw new IllegalArgumentException("these are no compiled rules of this version");
    }
    var rules = new LinkedHashMap<String, Compiled>();
    for (int count = in.getInt(); count > 0; count--) {
      var path = text(in);
      var text = text(in);
      rules.put(path, new Compiled(text, (Tree.Mapping) tree(in, folder + path)));
    }
    return rules;
  }

  private static Tree tree(ByteBuffer in, String file) {
    var tag = in.get();
    var at = new Location(file, in.getInt(), in.getInt(), in.getInt(), in.getInt());
    return switch (tag) {
      case MAPPING -> new Tree.Mapping(entries(in, file), at);
      case SEQUENCE -> new Tree.Sequence(items(in, file), at);
      default -> new Tree.Scalar(text(in), tag == QUOTED, at);
    };
  }

  private static List<Tree.Entry> entries(ByteBuffer in, String file) {
    var entries = new ArrayList<Tree.Entry>();
    for (int count = in.getInt(); count > 0; count--) {
      entries.add(new Tree.Entry((Tree.Scalar) tree(in, file), tree(in, file)));
    }
    return entries;
  }

  private static List<Tree> items(ByteBuffer in, String file) {
    var items = new ArrayList<Tree>();
    for (int count = in.getInt(); count > 0; count--) {
      items.add(tree(in, file));
    }
    return items;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    var text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    return text;
  }
}

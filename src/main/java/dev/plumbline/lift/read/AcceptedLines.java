package dev.plumbline.lift.read;

import dev.plumbline.document.Acceptance;
import dev.plumbline.document.Comment;
import dev.plumbline.document.CommentPlaces;
import dev.plumbline.document.Document;
import dev.plumbline.document.Tree;
import dev.plumbline.finding.Location;
import dev.plumbline.graph.Problems;
import dev.plumbline.lift.outline.ClassIris;
import dev.plumbline.lift.outline.FlowSentence;
import dev.plumbline.lift.outline.StatedElement;
import dev.plumbline.lift.outline.TypeNames;
import dev.plumbline.ontology.Form;
import dev.plumbline.ontology.Property;
import dev.plumbline.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes waivers of the comments that accept a finding on the element at whose lines they stand. */
final class AcceptedLines {
  private static final String ID = "id";
  private static final String OVER = "over";
  private static final Location NOWHERE = Location.ofFile("");

  private final Vocabulary vocabulary;
  private final Problems problems;

  AcceptedLines(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /**
   * Returns the waivers that a document's comments state, as a model would.
   *
   * @param about the element that the document describes, unless it describes a system
   */
  Optional<Tree.Mapping> of(
      Document document, StatedElement system, Optional<ElementDocuments.About> about) {
    var comments =
        document.comments().stream()
            .filter(Acceptance::isOne)
            .filter(comment -> isYaml(comment, document))
            .toList();
    if (comments.isEmpty()) {
      return Optional.empty();
    }
    var places = new CommentPlaces(document);
    List<Tree> waivers = new ArrayList<>();
    for (var comment : comments) {
      waivers.addAll(waivers(comment, places, start(system, about)));
    }
    var at = comments.get(0).at();
    var entry = new Tree.Entry(new Tree.Scalar("waivers", at), new Tree.Sequence(waivers, at));
    return Optional.of(new Tree.Mapping(List.of(entry), at));
  }

  /** Comments after the front matter of Markdown are text. */
  private static boolean isYaml(Comment comment, Document document) {
    return document.prose().isEmpty()
        || comment.at().line() <= document.root().at().endLine() && !comment.text().endsWith("-->");
  }

  private static Owner start(StatedElement system, Optional<ElementDocuments.About> about) {
    return about
        .map(subject -> new Owner(subject.classIri(), List.of(subject.id().text())))
        .orElseGet(() -> new Owner(ClassIris.SYSTEM, List.of(system.id())));
  }

  private List<Tree.Mapping> waivers(Comment comment, CommentPlaces places, Owner start) {
    var beside = places.of(comment).stream().map(path -> names(path, start)).toList();
    return Acceptance.waivers(
        comment, beside, List.of(start.name()), mistake -> problems.addAll(List.of(mistake)));
  }

  /** An element on the way to the one that is meant. */
  private record Owner(String classIri, List<String> path) {
    String name() {
      return TypeNames.of(classIri) + '/' + String.join("/", path);
    }

    /** A component keeps its path whatever boundary it is put into. */
    Owner member(String memberClass, String id) {
      boolean whole =
          classIri.equals(ClassIris.SYSTEM)
              || classIri.equals(ClassIris.BOUNDARY) && memberClass.equals(ClassIris.COMPONENT);
      var own = whole ? new ArrayList<String>() : new ArrayList<>(path);
      own.add(id);
      return new Owner(memberClass, own);
    }
  }

  /**
   * Returns the names of the innermost element on a path; a sentence may describe several flows.
   */
  private List<String> names(List<Tree> path, Owner start) {
    var owner = start;
    for (var index = 0; index + 1 < path.size(); index++) {
      var section = section(path.get(index), owner);
      if (section.isPresent() && section.get().form() == Form.FLOWS) {
        return flows(path.subList(index + 1, path.size()), owner);
      }
      if (section.isPresent()) {
        var id = id(path.get(index + 1), section.get());
        if (id.isEmpty()) {
          return List.of(owner.name());
        }
        owner = owner.member(section.get().range().orElseThrow(), id.get());
        index++;
      }
    }
    return List.of(owner.name());
  }

  private Optional<Property> section(Tree step, Owner owner) {
    return step instanceof Tree.Scalar key
        ? vocabulary
            .property(owner.classIri(), key.text())
            .filter(property -> property.form() == Form.ELEMENTS || property.form() == Form.FLOWS)
        : Optional.empty();
  }

  private Optional<String> id(Tree step, Property section) {
    if (step instanceof Tree.Scalar scalar) {
      return Optional.of(scalar.text());
    }
    if (!(step instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    var entries = mapping.entries();
    var only = entries.size() == 1 ? entries.get(0).key().text() : ID;
    boolean named =
        !only.equals(ID) && vocabulary.property(section.range().orElseThrow(), only).isEmpty();
    return named ? Optional.of(only) : mapping.get(ID).flatMap(AcceptedLines::text);
  }

  private List<String> flows(List<Tree> path, Owner owner) {
    var item = path.get(0);
    var names = new ArrayList<String>();
    if (item instanceof Tree.Scalar sentence) {
      int colon = sentence.text().indexOf(':', Math.max(0, sentence.text().indexOf("->")));
      var ends = colon < 0 ? sentence.text() : sentence.text().substring(0, colon);
      var words = colon < 0 ? "" : sentence.text().substring(colon + 1);
      add(ends, protocol(words), names);
    } else if (item instanceof Tree.Mapping mapping) {
      for (var entry : mapping.entries()) {
        add(entry.key().text(), protocol(entry.value()), names);
      }
      fromTo(mapping, names);
    }
    return names.isEmpty() ? List.of(owner.name()) : names;
  }

  private void fromTo(Tree.Mapping mapping, List<String> names) {
    var from = mapping.get("from").flatMap(AcceptedLines::text);
    var to = mapping.get("to").flatMap(AcceptedLines::text);
    if (from.isPresent() && to.isPresent()) {
      add(from.get() + " -> " + to.get(), protocol(mapping), names);
    }
  }

  private static void add(String ends, String protocol, List<String> names) {
    if (!FlowSentence.isOne(ends)) {
      return;
    }
    for (var hop : FlowSentence.read(new Tree.Scalar(ends, true, NOWHERE)).hops()) {
      if (!hop.from().text().isEmpty() && !hop.to().text().isEmpty()) {
        names.add(hop.from().text() + " -> " + hop.to().text() + protocol);
      }
    }
  }

  private String protocol(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      return mapping.get(OVER).flatMap(AcceptedLines::text).map(this::protocol).orElse("");
    }
    return text(value).map(this::protocol).orElse("");
  }

  private String protocol(String words) {
    var first = words.strip().split("[\\s,]+", 2)[0];
    return vocabulary.term(ClassIris.PROTOCOL, first).isPresent() ? " (" + first + ")" : "";
  }

  private static Optional<String> text(Tree value) {
    return value instanceof Tree.Scalar scalar && !scalar.isEmpty()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }
}

package dev.plumbline.pattern;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** The regular expressions in the code: read from its sources, so that none is hidden. */
final class Sources {
  private static final Path FOLDER = Path.of("src/main/java/dev/plumbline");
  private static final Pattern SEEKING =
      Pattern.compile(
          "\\.find\\((?!TECHNOLOGY)|results\\(|asPredicate|[A-Z]\\.split\\("
              + "|\\.matcher\\([^;]*\\)\\s*\\.replace");
  private static final Set<String> MATCHING = Set.of("matches", "Numbers.match");
  private static final Set<String> OF_TEXT =
      Set.of("matches", "replaceAll", "replaceFirst", "split");
  private static final List<String> SIGNS =
      List.of("Pattern", ".matches(", ".replaceAll(", ".replaceFirst(", ".split(");

  /** What a pattern that is passed on is used for; its file says whether it may be sought. */
  private static final String ELSEWHERE = "passed on";

  private static final Map<String, Integer> FLAGS =
      Map.of(
          "CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE,
          "DOTALL", Pattern.DOTALL,
          "MULTILINE", Pattern.MULTILINE,
          "COMMENTS", Pattern.COMMENTS);

  /** What constants are made of, by file and name. */
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  private final Map<String, Set<String>> uses = new HashMap<>();
  private final List<WrittenPattern> found = new ArrayList<>();

  private Sources() {}

  /** Returns all patterns, in the order of the files. */
  static List<WrittenPattern> patterns() {
    var sources = new Sources();
    try {
      sources.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources.found;
  }

  private void read() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var files = manager.getJavaFileObjectsFromPaths(files());
      var options = List.of("-proc:none");
      var task = (JavacTask) compiler.getTask(null, manager, null, options, null, files);
      var units = task.parse();
      units.forEach(unit -> new Constants(unit).scan(unit, null));
      units.forEach(unit -> new Uses(unit).scan(unit, null));
      units.forEach(unit -> new Finder(unit, Trees.instance(task)).scan(unit, null));
    }
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(Sources::mayHoldPattern)
          .sorted()
          .toList();
    }
  }

  private static boolean mayHoldPattern(Path file) {
    try {
      var text = Files.readString(file);
      return SIGNS.stream().anyMatch(text::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the value of an expression of texts; nothing when it is not known before a run. */
  private Optional<String> value(ExpressionTree expression, String type) {
    if (expression instanceof LiteralTree literal) {
      return Optional.ofNullable(literal.getValue()).map(Object::toString);
    }
    if (expression instanceof ParenthesizedTree inner) {
      return value(inner.getExpression(), type);
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return value(sum.getLeftOperand(), type)
          .flatMap(left -> value(sum.getRightOperand(), type).map(left::concat));
    }
    if (expression instanceof IdentifierTree name) {
      return constant(type, name.getName().toString());
    }
    if (expression instanceof MemberSelectTree member) {
      return constant(last(member.getExpression().toString()), member.getIdentifier().toString());
    }
    return Optional.empty();
  }

  private Optional<String> constant(String type, String name) {
    return Optional.ofNullable(constants.get(type + '.' + name))
        .flatMap(found -> value(found, type));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** A walk through a file that knows the class around each expression. */
  private abstract class Walk extends TreePathScanner<Void, Void> {
    final CompilationUnitTree unit;

    Walk(CompilationUnitTree unit) {
      this.unit = unit;
    }

    final String file() {
      return FOLDER.toUri().relativize(unit.getSourceFile().toUri()).toString();
    }

    /** Returns the file's class: constants are known by it, also those of classes inside. */
    final String type() {
      return last(file().replace(".java", "").replace('/', '.'));
    }

    final <T extends Tree> Optional<T> around(Class<T> kind) {
      for (var path = getCurrentPath(); path != null; path = path.getParentPath()) {
        if (kind.isInstance(path.getLeaf())) {
          return Optional.of(kind.cast(path.getLeaf()));
        }
      }
      return Optional.empty();
    }
  }

  /** Collects what constants are made of. */
  private final class Constants extends Walk {
    Constants(CompilationUnitTree unit) {
      super(unit);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
      if (variable.getInitializer() != null
          && variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
        constants.put(type() + '.' + variable.getName(), variable.getInitializer());
      }
      return super.visitVariable(variable, none);
    }
  }

  /** Collects which methods get each constant, or its matcher. */
  private final class Uses extends Walk {
    Uses(CompilationUnitTree unit) {
      super(unit);
    }

    @Override
    public Void visitIdentifier(IdentifierTree name, Void none) {
      note(type() + '.' + name.getName());
      return super.visitIdentifier(name, none);
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree member, Void none) {
      note(last(member.getExpression().toString()) + '.' + member.getIdentifier());
      return super.visitMemberSelect(member, none);
    }

    private void note(String name) {
      var called = calledOn(getCurrentPath());
      if (!called.equals("matcher")) {
        add(name, called);
        return;
      }
      var matcher = getCurrentPath().getParentPath().getParentPath();
      while (matcher.getParentPath().getLeaf() instanceof ConditionalExpressionTree) {
        matcher = matcher.getParentPath();
      }
      var target = matcher.getParentPath().getLeaf();
      if (target instanceof VariableTree variable) {
        ofVariable(name, variable.getName().toString());
      } else if (target instanceof AssignmentTree assignment) {
        ofVariable(name, assignment.getVariable().toString());
      } else {
        add(name, calledOn(matcher));
      }
    }

    private void ofVariable(String pattern, String variable) {
      var calls = Pattern.compile("\\b" + variable + "\\s*\\.(\\w+)\\(");
      var method = around(MethodTree.class).map(Object::toString).orElse("");
      calls.matcher(method).results().forEach(call -> add(pattern, call.group(1)));
    }

    private void add(String name, String method) {
      uses.computeIfAbsent(name, any -> new HashSet<>()).add(method);
    }

    private String calledOn(TreePath path) {
      var parent = path.getParentPath().getLeaf();
      if (parent instanceof MemberSelectTree select && select.getExpression() == path.getLeaf()) {
        return select.getIdentifier().toString();
      }
      if (parent instanceof MemberReferenceTree reference) {
        return reference.getName().toString();
      }
      var method = around(MethodTree.class).map(Object::toString).orElse("");
      boolean isMatched =
          method.contains("Matcher::matches")
              || parent instanceof MethodInvocationTree call
                  && MATCHING.contains(call.getMethodSelect().toString());
      return isMatched ? "matches" : ELSEWHERE;
    }
  }

  /** Collects the patterns. */
  private final class Finder extends Walk {
    private final Trees trees;

    Finder(CompilationUnitTree unit, Trees trees) {
      super(unit);
      this.trees = trees;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
      if (call.getMethodSelect() instanceof MemberSelectTree select && takesRegex(call, select)) {
        var place =
            unit.getLineMap()
                .getLineNumber(trees.getSourcePositions().getStartPosition(unit, call));
        found.add(
            new WrittenPattern(
                file() + ':' + place,
                call.toString(),
                value(call.getArguments().get(0), type()).orElse(""),
                flags(call),
                uses(select)));
      }
      return super.visitMethodInvocation(call, none);
    }

    /** A method of one's own may be called as that of texts; it gets no text as its first. */
    private boolean takesRegex(MethodInvocationTree call, MemberSelectTree select) {
      var method = select.getIdentifier().toString();
      if (select.getExpression().toString().equals("Pattern")) {
        return method.equals("compile") || method.equals("matches");
      }
      return OF_TEXT.contains(method)
          && !select.getExpression().toString().contains(".matcher(")
          && !call.getArguments().isEmpty()
          && (value(call.getArguments().get(0), type()).isPresent()
              || isText(call.getArguments().get(0)));
    }

    private boolean isText(ExpressionTree argument) {
      return argument instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS;
    }

    private int flags(MethodInvocationTree call) {
      var written = call.getArguments().size() < 2 ? "" : call.getArguments().get(1).toString();
      return call.getMethodSelect().toString().equals("Pattern.compile")
          ? FLAGS.entrySet().stream()
              .filter(flag -> written.contains(flag.getKey()))
              .mapToInt(Map.Entry::getValue)
              .sum()
          : 0;
    }

    private Set<String> uses(MemberSelectTree select) {
      var found = called(select);
      return found.contains(ELSEWHERE) && !SEEKING.matcher(text()).find()
          ? Set.of("matches")
          : found;
    }

    private String text() {
      try {
        return unit.getSourceFile().getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Set<String> called(MemberSelectTree select) {
      if (!select.toString().equals("Pattern.compile")) {
        return Set.of(select.getIdentifier().toString());
      }
      var constant = getCurrentPath().getParentPath().getLeaf();
      if (constant instanceof MethodInvocationTree call
          && call.getMethodSelect().toString().equals("Switch.of")) {
        return Set.of("matches");
      }
      return constant instanceof VariableTree variable
          ? uses.getOrDefault(type() + '.' + variable.getName(), Set.of(ELSEWHERE))
          : Set.of(ELSEWHERE);
    }
  }
}

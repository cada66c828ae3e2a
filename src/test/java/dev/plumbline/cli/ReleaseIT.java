package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a release holds beside the program: licences, notices, and what is known of its parts. */
class ReleaseIT {
  private static final String BILL = "sbom.cdx.json";
  private static final boolean OFFLINE =
      "offline true".equals(System.getProperty("plumbline.maven"));
  private static final String VERSION = System.getProperty("plumbline.version");
  private static final String ROOT = "plumbline-" + VERSION + "/";

  private static Set<String> files;

  @BeforeAll
  static void list() throws IOException {
    try (var zip = zip()) {
      files =
          zip.stream()
              .map(each -> each.getName().substring(ROOT.length()))
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyJarHasARowInTheTableOfDependencies() throws IOException {
    assertThat(Dependency.all().stream().map(Dependency::jar))
        .containsExactlyInAnyOrderElementsOf(jars());
  }

  @Test
  void noJarIsSigned() throws IOException {
    try (var zip = zip()) {
      for (var jar : jars()) {
        try (var in =
            new ZipInputStream(zip.getInputStream(zip.getEntry(ROOT + "lib/" + jar + ".jar")))) {
          for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            assertThat(entry.getName()).as(jar).doesNotMatch("META-INF/.*\\.(SF|RSA|DSA|EC)");
          }
        }
      }
    }
  }

  @Test
  void everyJarHasALicenceText() throws IOException {
    for (var row : Dependency.all()) {
      var inJar = "licences/jars/" + row.jar() + "-jar/";
      boolean isThere =
          row.text().equals("jar")
              ? files.stream()
                  .anyMatch(file -> file.startsWith(inJar) && file.matches(".*(LICENSE|about).*"))
              : files.contains("licences/" + row.text());
      assertThat(isThere).as("the licence text of %s", row).isTrue();
      assertThat(row.licence()).isNotBlank();
    }
  }

  @Test
  void everyKeptTextIsOfAJarOrBelongsToAnother() throws IOException {
    var used = new HashSet<>(Dependency.all().stream().map(Dependency::text).toList());
    used.add("GPL-3.0.txt");
    try (var kept = Files.list(Path.of("src/licences"))) {
      assertThat(kept.map(file -> file.getFileName().toString())).allMatch(used::contains);
    }
  }

  @Test
  void noticesOfJarsAreThere() {
    assertThat(files)
        .contains("LICENSE", "NOTICE", "SECURITY.md", "vex.openvex.json")
        .anyMatch(file -> file.matches("licences/jars/jena-arq-.*/META-INF/NOTICE"));
  }

  @Test
  void everyFontHasALicence() throws IOException {
    var notice = text("NOTICE");
    var licences = text("licences/fonts/LICENSE.txt") + text("licences/fonts/LICENSE-fallback.txt");
    try (var fonts = Files.list(Path.of("src/main/resources/fonts"))) {
      var names =
          fonts.map(each -> each.getFileName().toString()).filter(each -> each.endsWith("tf"));
      assertThat(names.map(name -> name.startsWith("Inter-") ? "Inter" : name))
          .isNotEmpty()
          .allMatch(licences::contains);
    }
    assertThat(notice).contains("licences/fonts");
  }

  @Test
  void theListOfThirdPartiesAndTheBillOfMaterialsNameEveryJar() throws IOException {
    assumeTrue(has(BILL) || !OFFLINE, "Maven writes no bill of materials offline");
    var list = text("THIRD-PARTY.txt");
    var bill = new ObjectMapper().readTree(text(BILL));
    var components = new ArrayList<String>();
    bill.at("/components")
        .forEach(
            each -> components.add(each.at("/name").asText() + "-" + each.at("/version").asText()));

    assertThat(components).containsExactlyInAnyOrderElementsOf(jars());
    for (var row : Dependency.all()) {
      assertThat(list).contains(row.artifact() + ":" + row.version());
    }
    assertThat(list).doesNotContain("Unknown license");
    assertThat(bill.has("serialNumber")).isFalse();
  }

  @Test
  void saysWhyKnownHolesDoNotReachUs() throws IOException {
    var statements = new ObjectMapper().readTree(text("vex.openvex.json")).at("/statements");
    for (var statement : statements) {
      for (var part : statement.at("/products/0/subcomponents")) {
        var name = part.at("/@id").asText().replaceAll(".*/", "").replace('@', '-');
        assertThat(jars()).contains(name);
      }
    }
    assertThat(statements).isNotEmpty();
  }

  private static List<String> jars() {
    return files.stream()
        .filter(file -> file.matches("lib/.*\\.jar") && !file.equals("lib/plumbline.jar"))
        .map(file -> file.substring("lib/".length(), file.length() - ".jar".length()))
        .toList();
  }

  private static boolean has(String file) throws IOException {
    try (var zip = zip()) {
      return zip.getEntry(ROOT + file) != null;
    }
  }

  private static String text(String file) throws IOException {
    try (var zip = zip()) {
      var entry = zip.getEntry(ROOT + file);
      assertThat(entry).as(file).isNotNull();
      return new String(
          zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static ZipFile zip() throws IOException {
    return new ZipFile("target/plumbline-" + VERSION + ".zip");
  }
}

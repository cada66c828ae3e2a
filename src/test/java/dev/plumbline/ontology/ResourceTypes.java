package dev.plumbline.ontology;

import dev.plumbline.rdf.Arch;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * The catalogue's technologies by the types of cloud resources, as Terraform and CloudFormation
 * name them: {@code aws_s3_bucket}, {@code AWS::S3::Bucket}.
 */
final class ResourceTypes {
  private static final Node RESOURCE = Nodes.iri("https://plumbline.dev/meta#resource");
  private static final Map<String, Term> TECHNOLOGIES = technologies();

  private ResourceTypes() {}

  private static Map<String, Term> technologies() {
    var technologies = new HashMap<String, Term>();
    for (var term : Written.VOCABULARY.terms(Arch.iri("Technology"))) {
      Written.STATED
          .texts(Nodes.iri(term.iri()), RESOURCE)
          .forEach(type -> technologies.putIfAbsent(type, term));
    }
    return technologies;
  }

  /**
   * Returns the technology that a type belongs to: that of the longest known part from its start,
   * so that {@code aws_s3_bucket_policy} belongs to {@code aws_s3_bucket}.
   */
  static Optional<Term> technology(String type) {
    for (var part = type; !part.isEmpty(); part = part.substring(0, lastGap(part))) {
      if (TECHNOLOGIES.containsKey(part)) {
        return Optional.of(TECHNOLOGIES.get(part));
      }
    }
    return Optional.empty();
  }

  private static int lastGap(String type) {
    return Math.max(0, Math.max(type.lastIndexOf('_'), type.lastIndexOf("::")));
  }
}

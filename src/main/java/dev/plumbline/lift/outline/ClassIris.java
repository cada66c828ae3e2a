package dev.plumbline.lift.outline;

import dev.plumbline.rdf.Arch;

/** The IRIs of the classes that lifting knows by name; all others come from the vocabulary. */
public final class ClassIris {
  public static final String SYSTEM = Arch.NAMESPACE + "System";
  public static final String COMPONENT = Arch.NAMESPACE + "Component";
  public static final String BOUNDARY = Arch.NAMESPACE + "Boundary";
  public static final String FLOW = Arch.NAMESPACE + "Flow";
  public static final String DATA = Arch.NAMESPACE + "Data";
  public static final String KIND = Arch.NAMESPACE + "Kind";
  public static final String ENVIRONMENT = Arch.NAMESPACE + "Environment";
  public static final String GLOSSARY_TERM = Arch.NAMESPACE + "GlossaryTerm";
  public static final String FACT = Arch.NAMESPACE + "Fact";
  public static final String ELEMENT = Arch.NAMESPACE + "Element";
  public static final String STAGE = Arch.NAMESPACE + "Stage";
  public static final String PROTOCOL = Arch.NAMESPACE + "Protocol";
  public static final String TECHNOLOGY = Arch.NAMESPACE + "Technology";
  public static final String COMPONENT_KIND = Arch.NAMESPACE + "ComponentKind";

  private ClassIris() {}
}

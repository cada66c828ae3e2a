/**
 * The importer of Docker Compose files.
 *
 * <p>Start reading at {@link dev.plumbline.importer.compose.ComposeImporter}. {@code project}
 * merges the files of a project (includes, overrides, variables), {@code service} reads each
 * service, {@code flow} finds the calls between them, and this package writes the model.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/spec.md">The Compose
 *     specification</a>
 */
package dev.plumbline.importer.compose;

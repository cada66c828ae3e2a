/**
 * Docker Compose files as architectures.
 *
 * <p>Start reading at {@link dev.plumbline.importer.compose.ComposeImporter}. The way of the data:
 * documents → {@link dev.plumbline.importer.compose.ProjectReader} (includes, extends, variables) →
 * {@link dev.plumbline.importer.compose.Project} → components, boundaries and flows.
 *
 * @see <a href="https://github.com/compose-spec/compose-spec/blob/main/spec.md">The Compose
 *     specification</a>
 */
package dev.plumbline.importer.compose;

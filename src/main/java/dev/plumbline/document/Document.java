package dev.plumbline.document;

import java.util.Optional;

/**
 * One document of one file.
 *
 * @param file the path as reports show it
 * @param root its data; for Markdown the front matter, an empty mapping when there is none
 * @param prose the Markdown body, when there is one
 */
public record Document(String file, Tree root, Optional<Prose> prose) {}

/** Reads the facts of one service of a project. */
package dev.plumbline.importer.compose.service;

/**
 * The facade: descriptions in, a checked architecture out.
 *
 * <p>Start reading at {@link dev.plumbline.Plumbline}.
 */
package dev.plumbline;

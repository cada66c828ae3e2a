/** Facts that follow from what authors wrote as text and from the files that they name. */
package dev.plumbline.derive.prose;

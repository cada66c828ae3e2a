/** Pieces that messages are made of: counts and plurals, and the name that was probably meant. */
package dev.plumbline.message;

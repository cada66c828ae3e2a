/** Numbers with a unit, read as an author writes them and written as people read them. */
package dev.plumbline.quantity;

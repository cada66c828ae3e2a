/** How long one part of the work may take, and what happens when it takes longer. */
package dev.plumbline.limit;

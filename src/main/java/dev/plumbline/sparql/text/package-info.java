/** REGEX and REPLACE of queries, within the time that a query has. */
package dev.plumbline.sparql.text;
